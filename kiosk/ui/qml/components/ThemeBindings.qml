import QtQuick
import Kiosk
import "../theme"

// What the theme follows: the screen's size, the patient's preferences, the language's direction.
Item {
    id: bindings

    required property ShellView shell
    required property PreferencesView preferences
    // Whether staff's own screens, which are English, cover all.
    required property bool covered
    required property size screen
    // How much of the screen's top staff take while they try content, in pixels.
    required property real band

    Binding {
        target: Theme
        property: "mm"
        value: bindings.shell.mm
    }

    Binding {
        target: Theme
        property: "textSize"
        value: bindings.preferences.textSize
    }

    Binding {
        target: Theme
        property: "name"
        value: bindings.preferences.theme
    }

    Binding {
        target: Theme
        property: "calm"
        value: bindings.preferences.calm
    }

    Binding {
        target: Theme
        property: "rightToLeft"
        value: bindings.shell.rightToLeft && !bindings.covered
    }

    Binding {
        target: Theme
        property: "compact"
        value: bindings.screen.width > bindings.screen.height && bindings.screen.height < 230 * bindings.shell.mm
    }

    Binding {
        target: Theme
        property: "portrait"
        value: bindings.screen.height > bindings.screen.width
    }

    Binding {
        target: Theme
        property: "middle"
        value: bindings.preferences.lowered ? Math.ceil(bindings.screen.height / 2 - bindings.band) : 0
    }

    Binding {
        target: Theme
        property: "third"
        value: Math.max(0, Math.ceil(bindings.screen.height / 3 - bindings.band))
    }
}

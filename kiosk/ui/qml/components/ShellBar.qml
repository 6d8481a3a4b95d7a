import QtQuick
import Kiosk
import "../theme"

// The bar that stands at the foot of every screen: the way back first, then how things look.
Rectangle {
    id: bar

    required property ShellView shell
    required property LanguagesView languages
    readonly property var words: shell.words
    readonly property bool away: shell.screen !== "home"
    readonly property int count: languages.several ? 6 : 5
    readonly property real each: Math.min(56 * Theme.mm, (width - 2 * Theme.s - (count - 1) * Theme.gap) / count)

    height: Math.max(Theme.mainTarget, tallest()) + Theme.gap + Theme.s
    color: Theme.sunken
    Accessible.role: Accessible.ToolBar

    function tallest(): real {
        return Math.max(backButton.implicitHeight, homeButton.implicitHeight, sizeButton.implicitHeight, colourButton.implicitHeight, calmButton.implicitHeight);
    }

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }

    Row {
        id: ways

        y: Theme.gap
        x: Theme.rightToLeft ? parent.width - width - Theme.s : Theme.s
        layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        spacing: Theme.gap

        KioskButton {
            id: backButton

            shell: bar.shell
            control: "bar.back"
            width: bar.each
            height: bar.height - Theme.gap - Theme.s
            stacked: true
            icon_: "back"
            pointing: true
            text: bar.words.back
            visible: bar.away
            onActivated: bar.shell.go_back()
        }

        KioskButton {
            id: homeButton

            shell: bar.shell
            control: "bar.home"
            width: bar.each
            height: bar.height - Theme.gap - Theme.s
            stacked: true
            icon_: "home"
            text: bar.words.home
            visible: bar.away
            onActivated: bar.shell.go_home()
        }
    }

    Row {
        y: Theme.gap
        x: Theme.rightToLeft ? Theme.s : parent.width - width - Theme.s
        layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
        spacing: Theme.gap

        KioskButton {
            shell: bar.shell
            control: "bar.language"
            width: bar.each
            height: bar.height - Theme.gap - Theme.s
            stacked: true
            icon_: "globe"
            text: bar.languages.name
            visible: bar.languages.several
            onActivated: bar.languages.touched()
        }

        KioskButton {
            id: sizeButton

            shell: bar.shell
            control: "bar.size"
            width: bar.each
            height: bar.height - Theme.gap - Theme.s
            stacked: true
            icon_: "text-size"
            text: bar.words.text_size
            onActivated: bar.shell.next_text_size()
        }

        KioskButton {
            id: colourButton

            shell: bar.shell
            control: "bar.colours"
            width: bar.each
            height: bar.height - Theme.gap - Theme.s
            stacked: true
            icon_: "contrast"
            text: bar.words.colours
            onActivated: bar.shell.next_theme()
        }

        KioskButton {
            id: calmButton

            shell: bar.shell
            control: "bar.calm"
            width: bar.each
            height: bar.height - Theme.gap - Theme.s
            stacked: true
            icon_: "calm"
            checkable: false
            chosen: bar.shell.calm
            text: bar.words.calm_motion
            Accessible.checkable: true
            Accessible.checked: chosen
            onActivated: bar.shell.toggle_calm()
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// The bar that stands at the foot of every screen: the way back first, then how things look, sound
// and stand. One row across a broad screen; two on a tall one, the ways one below the other. Where
// nothing else has room to give, what a voice that reads can be told stands in the midst of it.
Rectangle {
    id: bar

    required property ShellView shell
    required property LanguagesView languages
    required property PreferencesView preferences
    required property SpeechView speech
    readonly property var words: shell.words
    readonly property bool away: shell.screen !== "home"
    property bool reading: false
    readonly property int settings: 4 + (languages.several ? 1 : 0) + (speech.available ? 1 : 0)
    readonly property int ways: 2
    readonly property int rows: Theme.portrait ? 2 : 1
    readonly property int columns: Math.ceil(ways / rows) + Math.ceil(settings / rows) + (reading ? 5 : 0)
    // So many buttons in a row leave little beside them on a small screen.
    readonly property real side: reading && Theme.compact ? Math.min(Theme.s, Math.max(Theme.mm, (width - columns * Theme.target - (columns - 1) * Theme.gap) / 2)) : Theme.s
    readonly property real each: Math.floor(Math.min(56 * Theme.mm * rows, (width - 2 * side - (columns - 1) * Theme.gap) / columns))
    readonly property bool wordless: reading && Theme.compact
    readonly property real tall: Math.max(Theme.mainTarget, waysBack.tallest, choices.tallest)

    component BarButton: KioskButton {
        shell: bar.shell
        width: bar.each
        height: bar.tall
        stacked: true
        wraps: !Theme.portrait
        wordless: bar.wordless
    }

    component Buttons: Grid {
        readonly property real tallest: children.reduce((most, one) => Math.max(most, one.implicitHeight), 0)

        y: Theme.gap
        spacing: Theme.gap
        layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight
    }

    implicitHeight: rows * (tall + Theme.gap) + Theme.s
    color: Theme.sunken
    Accessible.role: Accessible.ToolBar
    Accessible.ignored: !enabled

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }

    Buttons {
        id: waysBack

        x: Theme.rightToLeft ? parent.width - width - bar.side : bar.side
        columns: bar.ways / bar.rows

        BarButton {
            control: "bar.back"
            icon_: "back"
            pointing: true
            text: bar.words.back
            visible: bar.away
            onActivated: bar.shell.go_back()
        }

        BarButton {
            control: "bar.home"
            icon_: "home"
            text: bar.words.home
            visible: bar.away
            onActivated: bar.shell.go_home()
        }
    }

    Rectangle {
        visible: bar.reading
        x: (Theme.rightToLeft ? voice.x - bar.each - Theme.gap : voice.x) - Theme.gap / 2
        width: voice.width + bar.each + 2 * Theme.gap
        height: parent.height
        color: Theme.primarySoft

        Rectangle {
            width: parent.width
            height: Theme.keyline
            color: Theme.primary
        }
    }

    Loader {
        id: voice

        active: bar.reading
        x: Theme.rightToLeft ? choices.x + choices.width + Theme.gap : choices.x - width - Theme.gap
        y: Theme.gap
        sourceComponent: ReadButtons {
            shell: bar.shell
            speech: bar.speech
            each: bar.each
            tall: bar.tall
            stopping: false
            wordless: bar.wordless
        }
    }

    Buttons {
        id: choices

        x: Theme.rightToLeft ? bar.side : parent.width - width - bar.side
        columns: Math.ceil(bar.settings / bar.rows)

        BarButton {
            control: "bar.read"
            icon_: bar.reading ? "stop" : "speaker"
            chosen: bar.speech.on
            text: bar.reading ? bar.words.read_stop : bar.words.read_aloud
            visible: bar.speech.available
            Accessible.checkable: !bar.reading
            Accessible.checked: chosen
            onActivated: bar.speech.toggle()
        }

        BarButton {
            control: "bar.language"
            icon_: "globe"
            text: bar.languages.name
            visible: bar.languages.several
            onActivated: bar.languages.touched()
        }

        BarButton {
            control: "bar.size"
            icon_: "text-size"
            text: bar.words.text_size
            onActivated: bar.preferences.next_text_size()
        }

        BarButton {
            control: "bar.colours"
            icon_: "contrast"
            text: bar.words.colours
            onActivated: bar.preferences.next_theme()
        }

        BarButton {
            control: "bar.calm"
            icon_: "calm"
            chosen: bar.preferences.calm
            text: bar.words.calm_motion
            Accessible.checkable: true
            Accessible.checked: chosen
            onActivated: bar.preferences.toggle_calm()
        }

        BarButton {
            control: "bar.lower"
            icon_: "lower"
            chosen: bar.preferences.lowered
            text: bar.words.lower_controls
            Accessible.checkable: true
            Accessible.checked: chosen
            onActivated: bar.preferences.toggle_lowered()
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// What a voice that reads can be told, in a row; without its last button where another one ends it.
Row {
    id: row

    required property ShellView shell
    required property SpeechView speech
    required property real each
    property real tall: tallest
    property bool stopping: true
    property bool wordless: false
    readonly property var words: shell.words
    readonly property real tallest: children.reduce((most, one) => Math.max(most, one.implicitHeight), Theme.mainTarget)

    component ReadButton: KioskButton {
        shell: row.shell
        width: row.each
        height: row.tall
        stacked: true
        wordless: row.wordless
    }

    spacing: Theme.gap
    layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

    ReadButton {
        control: "read.pause"
        filled: true
        icon_: row.speech.speaking ? "pause" : "play"
        text: row.speech.speaking ? row.words.pause : row.words.read_go_on
        onActivated: row.speech.pause_or_go_on()
    }

    ReadButton {
        control: "read.again"
        icon_: "replay"
        text: row.words.read_again
        onActivated: row.speech.again()
    }

    ReadButton {
        control: "read.slower"
        icon_: "slower"
        chosen: row.speech.slower
        text: row.words.read_slower
        Accessible.checkable: true
        Accessible.checked: chosen
        onActivated: row.speech.toggle_slower()
    }

    ReadButton {
        control: "read.softer"
        icon_: "softer"
        enabled: !row.speech.softest
        text: row.words.read_softer
        onActivated: row.speech.louder(-1)
    }

    ReadButton {
        control: "read.louder"
        icon_: "louder"
        enabled: !row.speech.loudest
        text: row.words.read_louder
        onActivated: row.speech.louder(1)
    }

    ReadButton {
        control: "read.stop"
        visible: row.stopping
        icon_: "stop"
        text: row.words.read_stop
        onActivated: row.speech.stop()
    }
}

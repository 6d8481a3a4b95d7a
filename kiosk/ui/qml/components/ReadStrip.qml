pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// What a voice that reads can be told. It stands below everything else, which makes room for it.
Rectangle {
    id: strip

    required property ShellView shell
    required property SpeechView speech
    readonly property var words: shell.words
    readonly property real each: Math.floor(Math.min(64 * Theme.mm, (width - 2 * Theme.s - 5 * Theme.gap) / 6))
    readonly property real tall: row.children.reduce((most, one) => Math.max(most, one.implicitHeight), Theme.mainTarget)

    component StripButton: KioskButton {
        shell: strip.shell
        width: strip.each
        height: strip.tall
        stacked: true
    }

    implicitHeight: tall + Theme.gap + Theme.s
    color: Theme.primarySoft
    Accessible.role: Accessible.ToolBar
    Accessible.name: words.read_aloud

    Rectangle {
        width: parent.width
        height: Theme.keyline
        color: Theme.primary
    }

    Row {
        id: row

        y: Theme.gap
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.gap
        layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

        StripButton {
            control: "read.pause"
            filled: true
            icon_: strip.speech.speaking ? "pause" : "play"
            text: strip.speech.speaking ? strip.words.pause : strip.words.read_go_on
            onActivated: strip.speech.pause_or_go_on()
        }

        StripButton {
            control: "read.again"
            icon_: "replay"
            text: strip.words.read_again
            onActivated: strip.speech.again()
        }

        StripButton {
            control: "read.slower"
            icon_: "slower"
            chosen: strip.speech.slower
            text: strip.words.read_slower
            Accessible.checkable: true
            Accessible.checked: chosen
            onActivated: strip.speech.toggle_slower()
        }

        StripButton {
            control: "read.softer"
            icon_: "softer"
            enabled: !strip.speech.softest
            text: strip.words.read_softer
            onActivated: strip.speech.louder(-1)
        }

        StripButton {
            control: "read.louder"
            icon_: "louder"
            enabled: !strip.speech.loudest
            text: strip.words.read_louder
            onActivated: strip.speech.louder(1)
        }

        StripButton {
            control: "read.stop"
            icon_: "stop"
            text: strip.words.read_stop
            onActivated: strip.speech.stop()
        }
    }
}

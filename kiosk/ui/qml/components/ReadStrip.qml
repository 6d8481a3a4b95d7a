import QtQuick
import Kiosk
import "../theme"

// What a voice that reads can be told. It stands below everything else, which makes room for it.
Rectangle {
    id: strip

    required property ShellView shell
    required property SpeechView speech

    implicitHeight: row.tall + Theme.gap + Theme.s
    color: Theme.primarySoft
    Accessible.role: Accessible.ToolBar
    Accessible.name: shell.words.read_aloud

    Rectangle {
        width: parent.width
        height: Theme.keyline
        color: Theme.primary
    }

    ReadButtons {
        id: row

        y: Theme.gap
        anchors.horizontalCenter: parent.horizontalCenter
        shell: strip.shell
        speech: strip.speech
        each: Math.floor(Math.min(64 * Theme.mm, (strip.width - 2 * Theme.s - 5 * Theme.gap) / 6))
    }
}

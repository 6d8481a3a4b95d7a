import QtQuick
import Kiosk
import "../theme"

// "Are you still here?" with a countdown that one can read from the chair.
Sheet {
    id: sheet

    required property ShellView shell

    told: shell.words.still_there + " " + shell.words.still_there_lead
    Accessible.name: shell.words.still_there

    Title {
        width: parent.width
        text: sheet.shell.words.still_there
        font.pixelSize: Theme.display * sheet.letters
    }

    Words {
        width: parent.width
        text: sheet.shell.words.still_there_lead
        even: true
        font.pixelSize: Theme.body * sheet.letters
    }

    Words {
        width: parent.width
        text: sheet.shell.countdown
        color: Theme.accent
        font.family: Theme.serif
        font.pixelSize: Theme.title * sheet.letters
    }

    Rectangle {
        objectName: "still.track"
        width: parent.width
        height: 3 * Theme.mm
        radius: height / 2
        color: Theme.line

        Rectangle {
            x: Theme.rightToLeft ? parent.width - width : 0
            width: parent.width * Math.min(1, sheet.shell.secondsLeft / 60)
            height: parent.height
            radius: height / 2
            color: Theme.primary
        }
    }

    foot: KioskButton {
        shell: sheet.shell
        control: "still.here"
        focus: true
        filled: true
        width: parent.width
        icon_: "check"
        text: sheet.shell.words.still_here_button
        onActivated: sheet.shell.still_here()
    }
}

import QtQuick
import Kiosk
import "../theme"

// What a medical word means.
Sheet {
    id: sheet

    required property ShellView shell

    told: (shell.term.term ?? "") + ". " + (shell.term.meaning ?? "")
    Accessible.name: shell.words.what_it_means

    Words {
        width: parent.width
        text: sheet.shell.words.what_it_means
        color: Theme.accent
        font.pixelSize: Theme.label
        font.variableAxes: ({
                "wght": 650
            })
    }

    Title {
        width: parent.width
        text: sheet.shell.term.term ?? ""
        font.pixelSize: Theme.title * sheet.letters
    }

    Words {
        width: parent.width
        text: sheet.shell.term.meaning ?? ""
        font.pixelSize: Theme.lead * sheet.letters
    }

    foot: KioskButton {
        shell: sheet.shell
        control: "term.close"
        focus: true
        filled: true
        icon_: "close"
        text: sheet.shell.words.close
        anchors.right: Theme.rightToLeft ? undefined : parent.right
        width: Math.min(parent.width, Math.max(implicitWidth, 60 * Theme.mm))
        onActivated: sheet.shell.close_term()
    }
}

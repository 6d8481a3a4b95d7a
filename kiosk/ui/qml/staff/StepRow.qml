import QtQuick
import Kiosk
import "../components"
import "../theme"

// A value with a button to either side: less and more.
Item {
    id: row_

    required property ShellView shell
    required property var row

    signal stepped(direction: int)

    implicitHeight: label.height + Theme.xs + Theme.mainTarget

    Words {
        id: label

        width: parent.width
        text: row_.row.text ?? ""
        font.pixelSize: Theme.small
    }

    Row {
        y: label.height + Theme.xs
        spacing: Theme.gap

        KioskButton {
            shell: row_.shell
            control: "less." + row_.row.id
            width: 34 * Theme.mm
            text: "−"
            Accessible.name: label.text + " −"
            onActivated: row_.stepped(-1)
        }

        Words {
            objectName: "value." + row_.row.id
            width: 90 * Theme.mm
            anchors.verticalCenter: parent.verticalCenter
            text: row_.row.value ?? ""
            horizontalAlignment: Text.AlignHCenter
        }

        KioskButton {
            shell: row_.shell
            control: "more." + row_.row.id
            width: 34 * Theme.mm
            text: "+"
            Accessible.name: label.text + " +"
            onActivated: row_.stepped(1)
        }
    }
}

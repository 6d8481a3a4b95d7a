import QtQuick
import Kiosk
import "../components"
import "../theme"

// Nothing to touch: the screen may be wiped while the seconds run.
FocusScope {
    id: page

    required property ShellView shell
    required property StaffView staff
    required property UpdateView view

    focus: true

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.l
        spacing: Theme.m

        Title {
            width: parent.width
            text: page.staff.texts.cleaning_title
            font.pixelSize: Theme.display
            horizontalAlignment: Text.AlignHCenter
        }

        Words {
            width: parent.width
            text: page.staff.texts.cleaning_lead
            horizontalAlignment: Text.AlignHCenter
        }

        Title {
            objectName: "staff.seconds"
            width: parent.width
            text: page.staff.seconds
            color: Theme.accent
            font.pixelSize: Theme.display * 2.4
            horizontalAlignment: Text.AlignHCenter
        }
    }
}

import QtQuick
import Kiosk
import "../components"
import "../theme"

// Which part of a long list is shown, with the ways to the others.
Row {
    id: row

    required property ShellView shell
    required property StaffView staff
    required property UpdateView update

    visible: update.part.several
    height: visible ? Theme.target : 0
    spacing: Theme.gap

    KioskButton {
        shell: row.shell
        control: "staff.earlier"
        height: Theme.target
        textSize: Theme.small
        enabled: row.update.part.earlier
        text: row.staff.texts.earlier
        onActivated: row.update.turn(-1)
    }

    KioskButton {
        shell: row.shell
        control: "staff.further"
        height: Theme.target
        textSize: Theme.small
        enabled: row.update.part.more
        text: row.staff.texts.further
        onActivated: row.update.turn(1)
    }

    Words {
        width: Math.min(implicitWidth, 80 * Theme.mm)
        kept: false
        anchors.verticalCenter: parent.verticalCenter
        text: row.update.part.said
        font.pixelSize: Theme.small
        color: Theme.inkSoft
    }
}

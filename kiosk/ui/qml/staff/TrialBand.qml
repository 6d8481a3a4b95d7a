import QtQuick
import Kiosk
import "../components"
import "../theme"

// Over the screens of patients while staff try new content: that it is a trial, and its end.
Rectangle {
    id: band

    required property ShellView shell
    required property StaffView staff
    required property UpdateView update

    height: Math.max(said.height, Theme.target) + 2 * Theme.xs
    color: Theme.callSoft

    Rectangle {
        y: parent.height - height
        width: parent.width
        height: Theme.keyline
        color: Theme.call
    }

    Words {
        id: said

        x: Theme.m
        width: end.x - 2 * Theme.m
        anchors.verticalCenter: parent.verticalCenter
        text: band.staff.fill(band.staff.texts.preview_band, {
            "version": band.update.version
        })
        color: Theme.call
        horizontalAlignment: Text.AlignLeft
        font.pixelSize: Math.round(Theme.small / Theme.textSize)
    }

    KioskButton {
        id: end

        shell: band.shell
        control: "staff.trial.end"
        height: Theme.target
        anchors.right: parent.right
        anchors.rightMargin: Theme.m
        anchors.verticalCenter: parent.verticalCenter
        textSize: Math.round(Theme.small / Theme.textSize)
        text: band.staff.texts.preview_end
        onActivated: band.staff.end_trial()
    }
}

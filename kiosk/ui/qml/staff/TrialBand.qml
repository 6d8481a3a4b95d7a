import QtQuick
import Kiosk
import "../components"
import "../theme"

// Over the screens of patients while staff try new content: that it is a trial, what waits for patients, and its end.
Rectangle {
    id: band

    required property ShellView shell
    required property StaffView staff
    required property UpdateView update
    required property TrialView view
    readonly property int letters: Math.round(Theme.small / Theme.textSize)

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
        width: ways.x - 2 * Theme.m
        anchors.verticalCenter: parent.verticalCenter
        text: band.staff.fill(band.staff.texts.preview_band, {
            "version": band.update.version
        })
        color: Theme.call
        horizontalAlignment: Text.AlignLeft
        font.pixelSize: band.letters
    }

    Row {
        id: ways

        anchors.right: parent.right
        anchors.rightMargin: Theme.m
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        KioskButton {
            shell: band.shell
            control: "staff.trial.wait"
            height: Theme.target
            enabled: !band.view.waiting
            textSize: band.letters
            text: band.staff.texts.preview_wait
            onActivated: band.view.wait()
        }

        KioskButton {
            shell: band.shell
            control: "staff.trial.end"
            height: Theme.target
            textSize: band.letters
            text: band.staff.texts.preview_end
            onActivated: band.view.end()
        }
    }
}

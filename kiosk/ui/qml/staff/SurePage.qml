import QtQuick
import Kiosk
import "../components"
import "../theme"

// Asks once more before the kiosk ends.
FocusScope {
    id: page

    required property ShellView shell
    required property StaffView staff
    required property SettingsView view

    focus: true

    Column {
        x: Theme.m
        y: Theme.l
        width: parent.width - 2 * Theme.m
        spacing: Theme.m

        Words {
            width: parent.width
            text: page.view.sure.lead
        }

        Flow {
            width: parent.width
            spacing: Theme.gap

            KioskButton {
                shell: page.shell
                control: "staff.not_sure"
                focus: true
                filled: true
                textSize: Theme.small
                icon_: "close"
                text: page.staff.texts.not_now
                onActivated: page.staff.back()
            }

            KioskButton {
                shell: page.shell
                control: "staff.sure"
                textSize: Theme.small
                icon_: "check"
                text: page.view.sure.yes
                onActivated: page.view.leave()
            }
        }
    }
}

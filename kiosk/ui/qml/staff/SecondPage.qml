pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// Asks once more, with the reasons.
FocusScope {
    id: page

    required property ShellView shell
    required property StaffView staff
    required property UpdateView view

    focus: true

    Column {
        x: Theme.m
        y: Theme.l
        width: parent.width - 2 * Theme.m
        spacing: Theme.m

        Repeater {
            model: page.view.reasons

            Bulleted {
                width: parent.width
                icon_: "warning"
                tint: Theme.call
            }
        }

        Row {
            spacing: Theme.gap

            KioskButton {
                shell: page.shell
                control: "staff.not_now"
                focus: true
                filled: true
                icon_: "close"
                text: page.staff.texts.not_now
                onActivated: page.view.not_now()
            }

            KioskButton {
                shell: page.shell
                control: "staff.use_anyway"
                icon_: "check"
                text: page.staff.texts.second_yes
                onActivated: page.view.use()
            }
        }
    }
}

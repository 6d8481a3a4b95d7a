import QtQuick
import Kiosk
import "../components"
import "../theme"

// A new size of the screen is being tried; it goes back by itself.
FocusScope {
    id: page

    required property ShellView shell
    required property StaffView staff
    required property HealthView view
    readonly property var words: staff.texts

    focus: true

    Column {
        x: Theme.m
        y: Theme.m
        width: parent.width - 2 * Theme.m
        spacing: Theme.m

        Ruler {}

        Words {
            width: parent.width
            text: page.staff.fill(page.words.keep_lead, {
                "seconds": page.view.seconds
            })
        }

        Flow {
            width: parent.width
            spacing: Theme.gap

            KioskButton {
                shell: page.shell
                control: "staff.keep"
                focus: true
                filled: true
                textSize: Theme.small
                icon_: "check"
                text: page.words.keep
                onActivated: page.view.keep()
            }

            KioskButton {
                shell: page.shell
                control: "staff.keep_not"
                textSize: Theme.small
                icon_: "close"
                text: page.words.keep_not
                onActivated: page.view.drop()
            }
        }
    }
}

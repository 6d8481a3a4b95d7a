pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// Content that passed every check: what would change, and whether to use it.
FocusScope {
    id: page

    required property ShellView shell
    required property StaffView staff
    required property UpdateView view
    readonly property var words: staff.texts
    readonly property real foot: buttons.height + 2 * Theme.m

    focus: true

    ScrollArea {
        id: area

        width: parent.width
        height: parent.height - page.foot
        shell: page.shell
        words: page.staff.texts
        spacing: Theme.s

        Title {
            width: area.columnWidth
            text: page.staff.fill(page.words.offer_title, {
                "version": page.view.version
            })
            font.pixelSize: Theme.heading
        }

        Words {
            width: area.columnWidth
            text: page.view.now
            font.pixelSize: Theme.small
        }

        Repeater {
            model: page.view.reasons

            Bulleted {
                width: area.columnWidth
                icon_: "warning"
                tint: Theme.call
            }
        }

        Repeater {
            model: page.view.headline

            Bulleted {
                width: area.columnWidth
                icon_: "compare"
                tint: Theme.primary
            }
        }

        Repeater {
            model: page.view.notes

            Bulleted {
                width: area.columnWidth
                icon_: "info"
                tint: Theme.inkSoft
            }
        }
    }

    Flow {
        id: buttons

        readonly property int across: Theme.portrait ? 2 : 4
        readonly property real each: Math.floor((width - (across - 1) * spacing) / across)

        x: Theme.m
        y: parent.height - height - Theme.m
        width: parent.width - 2 * Theme.m
        spacing: Theme.gap

        KioskButton {
            shell: page.shell
            control: "staff.use"
            width: buttons.each
            focus: true
            filled: true
            textSize: Theme.small
            icon_: "check"
            text: page.words.use
            onActivated: page.view.use()
        }

        KioskButton {
            shell: page.shell
            control: "staff.changes"
            width: buttons.each
            textSize: Theme.small
            icon_: "compare"
            text: page.words.look
            onActivated: page.view.see_changes()
        }

        KioskButton {
            shell: page.shell
            control: "staff.preview"
            width: buttons.each
            textSize: Theme.small
            icon_: "play"
            text: page.words.preview
            onActivated: page.view.try_out()
        }

        KioskButton {
            shell: page.shell
            control: "staff.not_now"
            width: buttons.each
            textSize: Theme.small
            icon_: "close"
            text: page.words.not_now
            onActivated: page.view.not_now()
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// What patients see, and everything that staff can do about it.
FocusScope {
    id: page

    required property ShellView shell
    required property StaffView staff
    required property UpdateView view
    required property StaffArea area_
    readonly property var words: staff.texts
    readonly property real half: Math.floor((width - 3 * Theme.m) / 2)

    focus: true

    Rectangle {
        id: card

        readonly property real most: Theme.portrait ? page.height / 2 : page.height - 2 * Theme.m

        x: Theme.m
        y: Theme.m
        width: Theme.portrait ? page.width - 2 * Theme.m : page.half
        height: Math.min(told.natural + Theme.m - Theme.s, most)
        radius: Theme.radius
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.line

        // There may be more to tell than has room beside the buttons.
        ScrollArea {
            id: told

            anchors.fill: parent
            shell: page.shell
            words: page.staff.texts
            spacing: Theme.s

            Title {
                width: told.columnWidth
                topPadding: Theme.m - Theme.s
                text: page.words.showing
                font.pixelSize: Theme.heading
            }

            Repeater {
                model: page.staff.lines

                Row {
                    id: line

                    required property var modelData

                    width: told.columnWidth
                    spacing: Theme.s

                    Glyph {
                        id: mark

                        name: line.modelData.worry ? "warning" : "check"
                        size: 8 * Theme.mm
                        y: Math.round((sentence.lineHeight - height) / 2)
                        tint: line.modelData.worry ? Theme.call : Theme.expected
                    }

                    Column {
                        width: parent.width - mark.width - parent.spacing
                        spacing: Theme.xs

                        Words {
                            id: sentence

                            width: parent.width
                            text: line.modelData.text
                            font.pixelSize: Theme.compact ? Theme.label : Theme.small
                        }

                        KioskButton {
                            visible: line.modelData.page !== ""
                            shell: page.shell
                            control: "staff.mend." + line.modelData.page
                            width: Math.min(implicitWidth, parent.width)
                            textSize: Theme.small
                            icon_: "calendar"
                            text: page.words.date_do
                            onActivated: page.area_.settings.open(line.modelData.page)
                        }
                    }
                }
            }
        }
    }

    Grid {
        id: buttons

        readonly property var doings: [
            {
                "control": "staff.update",
                "icon": "lower",
                "text": page.words.update
            },
            {
                "control": "staff.undo",
                "icon": "replay",
                "text": page.words.undo
            },
            {
                "control": "staff.shipped",
                "icon": "shield",
                "text": page.words.shipped
            },
            {
                "control": "staff.reset",
                "icon": "home",
                "text": page.words.reset
            },
            {
                "control": "staff.clean",
                "icon": "hand",
                "text": page.words.cleaning
            },
            {
                "control": "staff.clinic",
                "icon": "house",
                "text": page.words.clinic
            },
            {
                "control": "staff.settings",
                "icon": "list",
                "text": page.words.settings
            },
            {
                "control": "staff.health",
                "icon": "pulse",
                "text": page.words.health
            }
        ]
        readonly property real each: Math.floor((width - spacing) / 2)
        readonly property real room: page.height - y - Theme.m

        x: Theme.portrait ? Theme.m : 2 * Theme.m + page.half
        y: Theme.portrait ? card.y + card.height + Theme.m : Theme.m
        width: Theme.portrait ? page.width - 2 * Theme.m : page.half
        columns: 2
        spacing: Theme.gap

        Repeater {
            model: buttons.doings

            KioskButton {
                required property var modelData
                required property int index

                shell: page.shell
                control: modelData.control
                focus: index === 0
                filled: index === 0
                atStart: true
                icon_: modelData.icon
                text: modelData.text
                textSize: Theme.small
                width: buttons.each
                height: Math.max(Theme.mainTarget, Math.min(38 * Theme.mm, (buttons.room - 3 * buttons.spacing) / 4))
                onActivated: page.act(modelData.control)
            }
        }
    }

    function act(control: string): void {
        switch (control) {
        case "staff.update":
            view.open();
            break;
        case "staff.undo":
            view.undo();
            break;
        case "staff.shipped":
            view.show_shipped();
            break;
        case "staff.reset":
            staff.reset();
            break;
        case "staff.clean":
            staff.clean();
            break;
        case "staff.clinic":
            area_.clinic.open();
            break;
        case "staff.settings":
            area_.settings.open("settings");
            break;
        default:
            area_.health.open();
        }
    }
}

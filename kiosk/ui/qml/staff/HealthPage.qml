pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Kiosk
import "../components"
import "../theme"

// How the machine is, a line to hold a ruler to, what there is to mend.
FocusScope {
    id: page

    required property ShellView shell
    required property StaffView staff
    required property UpdateView update
    readonly property var words: staff.texts
    readonly property int ruler: Math.floor(Math.min(200, (width / Theme.mm - 80) / 2) / 50) * 50

    focus: true

    ScrollArea {
        id: area

        anchors.fill: parent
        shell: page.shell
        focus: true
        spacing: Theme.s

        Repeater {
            model: page.staff.health

            Words {
                required property string modelData

                width: area.columnWidth
                text: modelData
                font.pixelSize: Theme.small
            }
        }

        Words {
            width: area.columnWidth
            text: page.staff.screen_size(page.Window.width, page.Window.height)
            font.pixelSize: Theme.small
        }

        Item {
            objectName: "staff.ruler"
            width: page.ruler * Theme.mm
            height: 14 * Theme.mm

            Rectangle {
                width: parent.width
                height: Theme.keyline
                color: Theme.ink
                y: parent.height - height
            }

            Repeater {
                model: page.ruler / 10 + 1

                Rectangle {
                    required property int index

                    x: index * 10 * Theme.mm - (index === 0 ? 0 : width)
                    y: parent.height - height
                    width: Theme.keyline
                    height: (index % 5 === 0 ? 12 : 7) * Theme.mm
                    color: Theme.ink
                }
            }
        }

        Words {
            width: area.columnWidth
            text: page.staff.fill(page.words.health_ruler, {
                "length": page.ruler
            })
            font.pixelSize: Theme.small
            color: Theme.inkSoft
        }

        Title {
            width: area.columnWidth
            text: page.words.health_mend
            font.pixelSize: Theme.heading
        }

        Words {
            width: area.columnWidth
            visible: page.staff.problems.length === 0
            text: page.words.health_well
            font.pixelSize: Theme.small
        }

        Repeater {
            model: page.staff.problems

            ProblemCard {
                width: area.columnWidth
            }
        }

        Title {
            width: area.columnWidth
            text: page.words.health_log
            font.pixelSize: Theme.heading
        }

        Words {
            width: area.columnWidth
            text: page.staff.warnings.length > 0 ? page.staff.warnings.join("\n") : page.words.health_log_none
            font.pixelSize: Theme.label
            color: Theme.inkSoft
        }
    }
}

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
    required property HealthView view
    readonly property var words: staff.texts

    focus: true

    ScrollArea {
        id: area

        anchors.fill: parent
        shell: page.shell
        words: page.staff.texts
        focus: true
        spacing: Theme.s

        Repeater {
            model: page.view.lines

            Words {
                required property string modelData

                width: area.columnWidth
                text: modelData
                font.pixelSize: Theme.small
            }
        }

        KioskButton {
            shell: page.shell
            control: "staff.date"
            textSize: Theme.small
            icon_: "calendar"
            text: page.words.date_set
            onActivated: page.view.set_date()
        }

        Words {
            width: area.columnWidth
            text: page.view.window_size(page.Window.width, page.Window.height)
            font.pixelSize: Theme.small
        }

        Words {
            width: area.columnWidth
            text: page.staff.fill(page.words.health_ruler, {
                "length": ruler.length
            })
            font.pixelSize: Theme.small
        }

        Ruler {
            id: ruler
        }

        KioskButton {
            shell: page.shell
            control: "staff.screen"
            textSize: Theme.small
            icon_: "text-size"
            text: page.words.health_measure
            onActivated: page.view.open_ruler(page.Window.width, page.Window.height)
        }

        Title {
            width: area.columnWidth
            text: page.words.health_mend
            font.pixelSize: Theme.heading
        }

        Words {
            width: area.columnWidth
            visible: page.view.problems.length === 0
            text: page.words.health_well
            font.pixelSize: Theme.small
        }

        Repeater {
            model: page.view.problems

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
            text: page.view.warnings.length > 0 ? page.view.warnings.join("\n") : page.words.health_log_none
            font.pixelSize: Theme.label
            color: Theme.inkSoft
        }
    }
}

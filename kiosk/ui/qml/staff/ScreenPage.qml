pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// The line is made as long as a real ruler says; the screen's size follows from it.
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

        Words {
            width: parent.width
            text: page.words.screen_lead
        }

        Ruler {
            stretch: page.view.stretch
        }

        Words {
            width: parent.width
            text: page.view.size
            font.pixelSize: Theme.small
            color: Theme.inkSoft
        }

        Flow {
            width: parent.width
            spacing: Theme.gap

            Repeater {
                model: [
                    {
                        "control": "ruler.less",
                        "by": -5,
                        "text": "− 5 mm"
                    },
                    {
                        "control": "ruler.little_less",
                        "by": -0.5,
                        "text": "− 0.5 mm"
                    },
                    {
                        "control": "ruler.little_more",
                        "by": 0.5,
                        "text": "+ 0.5 mm"
                    },
                    {
                        "control": "ruler.more",
                        "by": 5,
                        "text": "+ 5 mm"
                    }
                ]

                KioskButton {
                    required property var modelData

                    shell: page.shell
                    control: modelData.control
                    textSize: Theme.small
                    text: modelData.text
                    Accessible.name: (modelData.by < 0 ? page.words.screen_shorter : page.words.screen_longer) + ", " + modelData.text
                    onActivated: page.view.lengthen(modelData.by)
                }
            }
        }

        KioskButton {
            shell: page.shell
            control: "staff.try_size"
            focus: true
            filled: true
            icon_: "check"
            textSize: Theme.small
            text: page.words.screen_try
            onActivated: page.view.try_size()
        }
    }
}

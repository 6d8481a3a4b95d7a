pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// Parts of a date or a time side by side: names, more, values, less. Some move by larger steps as well.
Column {
    id: block

    required property ShellView shell
    required property var parts
    property real broad: 0
    readonly property int keys: parts.reduce((sum, part) => sum + part.steps.length, 0)
    readonly property real key: Math.floor((broad - (keys - 1) * Theme.gap) / keys)

    signal moved(string what, int by)

    spacing: Theme.xs

    Row {
        spacing: Theme.gap

        Repeater {
            model: block.parts.length

            Words {
                required property int index

                width: block.across(index)
                text: block.parts[index].text
                font.pixelSize: Theme.label
                color: Theme.inkSoft
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }

    KeyRow {
        sign: "+"
        control: "more."
        by: 1
    }

    Row {
        spacing: Theme.gap

        Repeater {
            model: block.parts.length

            Words {
                required property int index

                objectName: "value." + block.parts[index].id
                width: block.across(index)
                text: block.parts[index].value
                font.pixelSize: Theme.lead
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }

    KeyRow {
        sign: "−"
        control: "less."
        by: -1
    }

    function across(index: int): real {
        const steps = parts[index].steps.length;
        return steps * key + (steps - 1) * Theme.gap;
    }

    component KeyRow: Row {
        id: row

        required property string sign
        required property string control
        required property int by

        spacing: Theme.gap

        Repeater {
            model: block.parts.length

            Row {
                id: keys

                required property int index
                readonly property var part: block.parts[index]

                spacing: Theme.gap

                Repeater {
                    // The larger step stands before the smaller one, as tens do.
                    model: keys.part.steps.length

                    KioskButton {
                        required property int index
                        readonly property int step: keys.part.steps[keys.part.steps.length - 1 - index]

                        shell: block.shell
                        control: row.control + keys.part.id + (step > 1 ? "." + step : "")
                        width: block.key
                        text: row.sign + (keys.part.steps.length > 1 ? step : "")
                        Accessible.name: keys.part.text + " " + text
                        onActivated: block.moved(keys.part.id, row.by * step)
                    }
                }
            }
        }
    }
}

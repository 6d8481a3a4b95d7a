pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// Rows of what can be set: on or off, up or down, days of the week, a sentence between them.
FocusScope {
    id: page

    required property ShellView shell
    required property StaffView staff
    // SettingsView or ClinicView: both have rows, and act when one is touched.
    required property var view

    focus: true

    ScrollArea {
        id: area

        anchors.fill: parent
        shell: page.shell
        words: page.staff.texts
        focus: true
        spacing: Theme.gap

        Repeater {
            // The number alone: a row that says something new is not made anew under the finger.
            model: page.view.rows.length

            Loader {
                id: place

                required property int index
                readonly property var row: page.view.rows[index] ?? {}

                width: area.columnWidth
                sourceComponent: ({
                        "note": sentence,
                        "toggle": switch_,
                        "step": steps,
                        "days": week,
                        "lead": way
                    })[row.kind]

                Component {
                    id: sentence

                    Words {
                        text: place.row.text
                        font.pixelSize: Theme.small
                        color: Theme.inkSoft
                    }
                }

                Component {
                    id: switch_

                    SwitchButton {
                        shell: page.shell
                        control: "staff." + place.row.id
                        text: place.row.text
                        on: place.row.on === true
                        onActivated: page.view.act(place.row.id, 1)
                    }
                }

                Component {
                    id: steps

                    StepRow {
                        shell: page.shell
                        row: place.row
                        onStepped: direction => page.view.act(place.row.id, direction)
                    }
                }

                Component {
                    id: way

                    KioskButton {
                        shell: page.shell
                        control: "staff." + place.row.id
                        atStart: true
                        textSize: Theme.small
                        icon_: "calendar"
                        text: place.row.text
                        onActivated: page.view.act(place.row.id, 1)
                    }
                }

                Component {
                    id: week

                    Column {
                        spacing: Theme.xs

                        Words {
                            text: place.row.text
                            font.pixelSize: Theme.small
                        }

                        Flow {
                            id: days

                            readonly property int across: width < 7 * 36 * Theme.mm + 6 * spacing ? 4 : 7
                            readonly property int each: Math.floor((width - (across - 1) * spacing) / across)

                            width: parent.width
                            spacing: Theme.gap

                            Repeater {
                                model: place.row.days?.length ?? 0

                                SwitchButton {
                                    required property int index

                                    shell: page.shell
                                    control: "staff.day:" + index
                                    width: Math.min(days.each, 42 * Theme.mm)
                                    text: place.row.days?.[index]?.text ?? ""
                                    on: place.row.days?.[index]?.on === true
                                    onActivated: page.view.act("day:" + index, 1)
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

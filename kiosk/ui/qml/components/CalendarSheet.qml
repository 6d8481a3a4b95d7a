pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// A month of large days, for the day of the procedure: as many of its weeks at a time as stand below
// the screen's upper third, lowered three.
FocusScope {
    id: sheet

    required property ShellView shell
    required property RecoveryView recovery
    readonly property var words: shell.words
    readonly property var month: recovery.month
    // Large words ask for large days, where the screen has room for six weeks of them.
    readonly property bool large: Theme.textSize > 1.25 && !Theme.compact && !Theme.lowered
    readonly property real roomy: Theme.portrait ? (width - 2 * (Theme.l + Theme.m) - 6 * Theme.gap) / 7 : (height - 64 * Theme.mm) / 6 - Theme.gap
    readonly property real cell: large ? Math.floor(Math.max(Theme.target, Math.min(1.3 * Theme.target, roomy))) : Theme.target
    readonly property int small: large ? Math.ceil(Theme.bodyEm * 1.05) : Theme.compact ? Math.ceil(Theme.bodyEm * 0.66) : Theme.label

    readonly property int weeks: Math.floor((height - Theme.xs - inside.x - Theme.third + Theme.gap) / (cell + Theme.gap))
    readonly property int shown: Math.min(month.days.length, 7 * (Theme.lowered ? 3 : weeks))
    readonly property int parts: Math.ceil(month.days.length / shown)
    property int part: 0

    function turn(by: int): void {
        if (part + by >= 0 && part + by < parts) {
            part += by;
            return;
        }
        recovery.turn(by);
        part = by < 0 ? parts - 1 : 0;
    }

    component SideButton: KioskButton {
        shell: sheet.shell
        width: side.each
        height: side.tall
        stacked: true
        textSize: sheet.small
    }

    focus: true
    Accessible.role: Accessible.Dialog
    Accessible.name: words.pick_day
    Accessible.ignored: !enabled

    Component.onCompleted: {
        const looked = month.days.findIndex(day => day.picked);
        part = Math.floor(Math.max(0, looked >= 0 ? looked : month.days.findIndex(day => day.today)) / shown);
        forceActiveFocus();
        Accessible.announce(Accessible.name, Accessible.Assertive);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.shade
    }

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
    }

    Rectangle {
        readonly property real touched: Theme.portrait ? named.height + side.spacing : days.first
        readonly property real lowest: parent.height - height - Theme.xs

        x: (parent.width - width) / 2
        y: Theme.lowered ? lowest : Math.min(lowest, Math.max((parent.height - height) / 2, Theme.third - inside.y - touched))
        width: inside.width + 2 * inside.x
        height: inside.y + inside.height + (Theme.lowered ? Theme.s : inside.x)
        radius: Theme.radius * 1.6
        color: Theme.surface
        border.width: Theme.contrast ? Theme.keyline : Theme.hairline
        border.color: Theme.edge

        Words {
            id: prompt

            x: inside.x
            y: inside.x * 0.7
            width: inside.width
            text: sheet.words.pick_day
            color: Theme.accent
            font.pixelSize: sheet.small
            font.variableAxes: ({
                    "wght": 650
                })
        }

        Grid {
            id: inside

            x: Theme.compact ? Theme.m : Theme.l
            y: prompt.y + prompt.height + Theme.xs
            columns: Theme.portrait ? 1 : 2
            spacing: Theme.m
            layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

            Column {
                id: side

                readonly property int across: Theme.portrait ? (forget.visible ? 4 : 3) : Theme.lowered ? 2 : 1
                readonly property real each: (width - (across - 1) * Theme.gap) / across
                readonly property real tall: across > 1 ? Math.max(back.implicitHeight, forget.implicitHeight, close.implicitHeight) : back.implicitHeight

                width: Theme.portrait ? days.width : (sheet.large ? 84 : Theme.lowered ? 76 : 62) * Theme.mm
                spacing: Theme.gap

                Title {
                    id: named

                    width: parent.width
                    even: false
                    text: sheet.month.name + (Theme.portrait || Theme.lowered ? " " : "\n") + sheet.month.year
                    color: Theme.primary
                    font.pixelSize: Theme.portrait ? Math.min(Theme.title, Math.round(0.11 * days.width)) : Math.round((sheet.large ? 15 : 11) * Theme.mm)
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.label
                }

                Flow {
                    width: parent.width
                    spacing: Theme.gap
                    layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

                    SideButton {
                        id: back

                        control: "calendar.earlier"
                        icon_: "back"
                        pointing: true
                        text: sheet.words.earlier
                        enabled: sheet.part > 0 || sheet.month.can_turn_back
                        onActivated: sheet.turn(-1)
                    }

                    SideButton {
                        control: "calendar.later"
                        icon_: "next"
                        pointing: true
                        text: sheet.words.later
                        enabled: sheet.part < sheet.parts - 1 || sheet.month.can_turn_on
                        onActivated: sheet.turn(1)
                    }

                    SideButton {
                        id: forget

                        control: "calendar.forget"
                        icon_: "calendar-off"
                        text: sheet.words.forget_day
                        visible: sheet.recovery.day !== ""
                        onActivated: sheet.shell.pick_day("")
                    }

                    SideButton {
                        id: close

                        control: "calendar.close"
                        focus: true
                        icon_: "close"
                        text: sheet.words.close
                        onActivated: sheet.recovery.close_calendar()
                    }
                }
            }

            Grid {
                id: days

                readonly property real first: children.length > 0 ? children[0].height + rowSpacing : 0

                columns: 7
                columnSpacing: Theme.gap
                rowSpacing: Theme.gap
                layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

                Repeater {
                    model: sheet.month.weekdays

                    Item {
                        id: weekday

                        required property var modelData

                        width: sheet.cell
                        height: head.height

                        Words {
                            id: head

                            anchors.horizontalCenter: parent.horizontalCenter
                            width: sheet.cell + days.columnSpacing - Theme.mm
                            height: lineHeight
                            text: weekday.modelData.short
                            font.pixelSize: Math.min(Theme.label, sheet.cell * 0.36)
                            minimumPixelSize: Theme.least
                            color: Theme.inkSoft
                            leading: 1.1
                            horizontalAlignment: Text.AlignHCenter
                            Accessible.name: weekday.modelData.name
                        }
                    }
                }

                Repeater {
                    model: sheet.month.days

                    KioskButton {
                        id: day

                        required property var modelData
                        required property int index
                        readonly property bool other: !modelData.inside

                        shell: sheet.shell
                        control: "calendar." + modelData.iso
                        visible: Math.floor(index / sheet.shown) === sheet.part
                        width: sheet.cell
                        height: sheet.cell
                        padding: 0
                        quiet: true
                        chosen: modelData.picked
                        enabled: !other
                        opacity: other ? 0 : 1
                        text: modelData.number
                        textSize: Math.min(Theme.body, sheet.cell * 0.52)
                        Accessible.name: modelData.name + (modelData.today ? ", " + sheet.words.today : "")
                        Accessible.ignored: other || !(parent?.enabled ?? true)
                        onActivated: sheet.shell.pick_day(modelData.iso)

                        Rectangle {
                            z: -2
                            anchors.fill: parent
                            radius: Theme.radius
                            color: Theme.paper
                            border.width: day.modelData.today ? Theme.keyline : Theme.hairline
                            border.color: day.modelData.today ? Theme.primary : Theme.edge
                        }
                    }
                }
            }
        }
    }
}

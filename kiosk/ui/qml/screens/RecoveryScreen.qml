pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// Getting better: one milestone at a time above the path that leads through all of them.
KioskScreen {
    id: screen

    required property ShellView shell
    required property RecoveryView recovery
    required property Painters painters
    readonly property var words: shell.words
    heading: title
    readonly property var shown: recovery.shown
    readonly property int current: recovery.current

    onCurrentChanged: {
        area.toTop();
        title.Accessible.announce(shown.when + ". " + shown.title);
    }
    // Where large words leave little room, what is to be known comes before the button for the day.
    readonly property bool dayLast: Theme.lowered ? Theme.portrait : Theme.compact && Theme.textSize > 1.25
    // Lowered, all buttons stand in the corner beside the path.
    readonly property bool low: Theme.lowered && !Theme.portrait

    component DayButton: KioskButton {
        shell: screen.shell
        control: "recovery.day"
        icon_: "calendar"
        textSize: Theme.textSize > 1.25 && !Theme.compact && !screen.low ? Theme.small : Theme.label
        iconSize: Math.max(10 * Theme.mm, textSize * 0.9)
        text: screen.recovery.day || screen.words.pick_day
        onActivated: screen.recovery.open_calendar()
    }

    WhereStrip {
        id: strip

        width: parent.width
        over: screen.shown.procedure_name
        where: screen.words.recovery
        icon_: "timeline"
    }

    ScrollArea {
        id: area

        readonly property bool two: columnWidth > Theme.body * 34

        y: strip.height + Theme.xs
        width: parent.width
        height: (screen.low ? Math.min(corner.y, timeline.y) : timeline.y) - y - Theme.mm
        shell: screen.shell
        focus: true
        railAlways: true
        railElsewhere: screen.low
        railText: Theme.compact ? Math.ceil(Theme.bodyEm * 0.66) : Theme.label
        spacing: Theme.gap

        Item {
            readonly property bool wide: !Theme.portrait && Theme.textSize <= 1.25 && area.columnWidth > Theme.body * 20

            width: parent.width
            height: screen.dayLast ? head.height : wide ? Math.max(head.height, day.height) : head.height + Theme.s + day.height

            Column {
                id: head

                x: Theme.rightToLeft ? parent.width - width : 0
                width: parent.width - (parent.wide ? day.width + Theme.m : 0)
                spacing: Theme.mm

                Flow {
                    width: parent.width
                    spacing: Theme.s
                    layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

                    Words {
                        width: Math.min(unbroken, parent.width)
                        even: true
                        text: screen.shown.when
                        color: Theme.accent
                        leading: 1.25
                        font.variableAxes: ({
                                "wght": 650
                            })
                    }

                    Words {
                        width: Math.min(unbroken, parent.width)
                        visible: text !== ""
                        even: true
                        text: screen.recovery.dates
                        leading: 1.25
                    }
                }

                Title {
                    id: title

                    width: parent.width
                    text: screen.shown.title
                    color: Theme.primary
                }
            }

            DayButton {
                id: day

                visible: !screen.dayLast && !screen.low
                width: parent.wide ? Math.round((area.columnWidth > 330 * Theme.mm || Theme.textSize > 1 ? 98 : 84) * Theme.mm) : parent.width
                x: parent.wide && !Theme.rightToLeft ? parent.width - width : 0
                y: parent.wide ? 0 : head.height + Theme.s
            }
        }

        RichWords {
            visible: screen.recovery.current === 0
            width: Math.min(parent.width, Theme.measure * 1.1)
            x: Theme.rightToLeft ? parent.width - width : 0
            markup: screen.shown.intro.markup
            plain: screen.shown.intro.plain
            onTermTapped: term => screen.shell.tap_word(term)
        }

        Row {
            id: halves

            width: parent.width
            spacing: Theme.gap
            layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

            Repeater {
                model: area.two ? [screen.shown.left, screen.shown.right] : [screen.shown.cards]

                Column {
                    id: half

                    required property var modelData

                    width: area.two ? Math.floor((halves.width - halves.spacing) / 2) : halves.width
                    spacing: Theme.gap

                    Repeater {
                        model: half.modelData

                        RecoveryCard {
                            required property var modelData

                            width: half.width
                            shell: screen.shell
                            list: modelData
                        }
                    }
                }
            }
        }

        Words {
            visible: text !== ""
            width: parent.width
            text: screen.shown.phone
            even: true
            font.variableAxes: ({
                    "wght": 650
                })
        }

        DayButton {
            visible: screen.dayLast
            width: parent.width
        }

        extra: KioskButton {
            shell: screen.shell
            control: "recovery.call"
            width: parent.width
            stacked: true
            filled: true
            textSize: area.railText
            icon_: "phone"
            text: screen.words.when_to_call
            onActivated: screen.shell.go_page(screen.shell.procedureId, screen.shown.call_page)
        }
    }

    Timeline {
        id: timeline

        y: parent.height - height
        readonly property real aside: screen.low ? corner.room + 2 * Theme.s : 0

        x: Theme.rightToLeft ? aside : 0
        width: parent.width - aside
        buttons: !screen.low
        height: implicitHeight
        shell: screen.shell
        recovery: screen.recovery
        painters: screen.painters
    }

    Loader {
        id: corner

        readonly property real room: Math.min(112 * Theme.mm, screen.width - 244 * Theme.mm)

        active: screen.low
        x: Theme.rightToLeft ? Theme.s : parent.width - width - Theme.s
        y: parent.height - height - Theme.mm
        sourceComponent: LowRecoveryButtons {
            width: corner.room
            shell: screen.shell
            recovery: screen.recovery
            area: area
        }
    }
}

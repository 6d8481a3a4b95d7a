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
    // Lowered or on a small screen, all buttons stand in the corner beside the path. Elsewhere what is
    // to be known comes before the button for the day, where every arm reaches.
    readonly property bool low: (Theme.lowered || Theme.compact) && !Theme.portrait
    // Large letters on a small screen: all but what is needed to read on and to go on is folded away.
    readonly property bool folded: low && Theme.compact && Theme.textSize > (height < 180 * Theme.mm ? 1.1 : 1.6)
    readonly property real leading: folded ? 1.24 : Theme.leading
    readonly property FoldedRecovery row: corner.item as FoldedRecovery

    WhereStrip {
        id: strip

        width: parent.width
        over: screen.shown.procedure_name
        where: screen.words.recovery
        icon_: "timeline"
        number: screen.current + 1
        total: screen.folded ? screen.recovery.stations.length : 0
    }

    ScrollArea {
        id: area

        readonly property bool two: columnWidth > Theme.body * 34

        y: strip.height + (screen.folded ? 0 : Theme.xs)
        width: parent.width
        height: Math.floor((screen.folded ? corner.y : screen.low ? Math.min(corner.y, timeline.y) : timeline.y) - y - Theme.mm)
        shell: screen.shell
        focus: true
        railAlways: true
        railElsewhere: screen.low
        railText: Theme.compact ? Math.ceil(Theme.bodyEm * 0.66) : Theme.label
        spacing: screen.folded ? Theme.s : Theme.gap

        Column {
            width: parent.width
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
                    font.pixelSize: screen.folded ? Theme.tight(0) : Theme.body
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
                    font.pixelSize: screen.folded ? Theme.tight(0) : Theme.body
                    leading: 1.25
                }
            }

            Title {
                id: title

                width: parent.width
                text: screen.shown.title
                font.pixelSize: screen.folded ? Theme.tight(0.6) : Theme.title
                color: Theme.primary
            }
        }

        RichWords {
            visible: screen.recovery.current === 0
            width: Math.min(parent.width, Theme.measure * 1.1)
            x: Theme.rightToLeft ? parent.width - width : 0
            markup: screen.shown.intro.markup
            plain: screen.shown.intro.plain
            leading: screen.leading
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
                            leading: screen.leading
                            tight: screen.folded
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

        Item {
            // After few words it stands lower than they end.
            readonly property real down: Theme.lowered ? 0 : Math.max(0, Theme.third - area.y - Theme.s - y)

            visible: !screen.low
            width: parent.width
            height: day.height + down

            KioskButton {
                id: day

                shell: screen.shell
                control: "recovery.day"
                x: Theme.rightToLeft ? parent.width - width : 0
                y: parent.height - height
                width: Theme.portrait ? parent.width : Math.min(parent.width, Math.max(implicitWidth, Math.round(84 * Theme.mm)))
                icon_: "calendar"
                textSize: Theme.textSize > 1.25 ? Theme.small : Theme.label
                iconSize: Math.max(10 * Theme.mm, textSize * 0.9)
                text: screen.recovery.day || screen.words.pick_day
                onActivated: screen.recovery.open_calendar()
            }
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

        readonly property real aside: screen.folded ? corner.inner - (screen.row?.pathWidth ?? 0) + Theme.s : screen.low ? corner.room + 2 * Theme.s : 0

        visible: !screen.folded || (screen.row?.open ?? false)
        y: !screen.folded ? parent.height - height : corner.y + (screen.row?.pathTop ?? 0)
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
        readonly property real inner: screen.width - 2 * Theme.s

        active: screen.low
        x: Theme.rightToLeft ? Theme.s : parent.width - width - Theme.s
        y: parent.height - height - (screen.folded ? Theme.xs : Theme.mm)
        sourceComponent: screen.folded ? inRow : inCorner
    }

    Component {
        id: inRow

        FoldedRecovery {
            width: corner.inner
            pathHeight: timeline.height
            shell: screen.shell
            recovery: screen.recovery
            area: area
        }
    }

    Component {
        id: inCorner

        LowRecoveryButtons {
            width: corner.room
            shell: screen.shell
            recovery: screen.recovery
            area: area
        }
    }
}

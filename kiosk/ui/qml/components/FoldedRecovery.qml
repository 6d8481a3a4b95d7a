pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// What the recovery's text leaves of its buttons where letters are large on a small screen: one row of
// what is needed to read on and to go on. When asked for, there is room above it for the path, which
// stands there, and beside it the button for the day.
Item {
    id: folded

    required property ShellView shell
    required property RecoveryView recovery
    required property ScrollArea area
    required property real pathHeight
    readonly property var words: shell.words
    readonly property int last: recovery.stations.length - 1
    readonly property real railWidth: Math.ceil(77 * Theme.mm)
    readonly property real across: width - railWidth - Theme.gap
    readonly property real each: Math.floor((across - 3 * Theme.gap) / 4)
    readonly property real pathWidth: width - railWidth - Theme.gap
    readonly property real half: Math.floor((railWidth - Theme.gap) / 2)
    property bool open: false
    // Lowered there is no room for both: path and small buttons stand in place of the row.
    readonly property bool instead: open && Theme.lowered
    readonly property real pathTop: instead ? (height - pathHeight) / 2 : 0

    height: row.y + row.height

    function from(start: real, wide: real): real {
        return Theme.rightToLeft ? width - start - wide : start;
    }

    component Small: KioskButton {
        shell: folded.shell
        width: folded.each
        height: Theme.mainTarget
        stacked: true
        terse: true
        opacity: enabled ? 1 : 0.35
    }

    Small {
        id: day

        control: "recovery.day"
        visible: folded.open
        x: folded.from(folded.pathWidth + Theme.gap, width)
        y: folded.instead ? 0 : (row.y - height - Theme.gap) / 2
        width: folded.instead ? folded.half : folded.railWidth
        icon_: "calendar"
        text: folded.words.pick_day
        terse: false
        wraps: true
        wordless: folded.instead
        height: folded.instead ? Theme.target : implicitHeight
        onActivated: folded.recovery.open_calendar()
    }

    Item {
        id: row

        y: folded.open && !folded.instead ? Math.max(folded.pathHeight + Theme.xs, day.height + Theme.gap) : 0
        width: parent.width
        height: folded.instead ? Math.max(folded.pathHeight, 2 * Theme.target + Theme.gap) : Theme.mainTarget

        Small {
            control: "recovery.earlier"
            visible: !folded.instead
            x: folded.from(0, width)
            icon_: "back"
            pointing: true
            text: folded.words.earlier
            enabled: folded.recovery.current > 0
            onActivated: folded.recovery.show_milestone(folded.recovery.current - 1)
        }

        Small {
            control: "recovery.later"
            visible: !folded.instead
            x: folded.from(folded.each + Theme.gap, width)
            icon_: "next"
            pointing: true
            filled: enabled
            text: folded.words.later
            enabled: folded.recovery.current < folded.last
            onActivated: folded.recovery.show_milestone(folded.recovery.current + 1)
        }

        Small {
            id: more

            control: "recovery.more"
            x: folded.from(folded.instead ? folded.width - width : 2 * (folded.each + Theme.gap), width)
            width: folded.instead ? folded.half : folded.each
            height: folded.instead ? Theme.target : Theme.mainTarget
            wordless: folded.instead
            chosen: folded.open
            icon_: "more"
            text: folded.words.more_buttons
            Accessible.checkable: true
            Accessible.checked: chosen
            onActivated: folded.open = !folded.open
        }

        Small {
            control: "recovery.call"
            visible: !folded.instead
            x: folded.from(3 * (folded.each + Theme.gap), width)
            icon_: "phone"
            filled: true
            text: folded.words.when_to_call
            onActivated: folded.shell.go_page(folded.shell.procedureId, folded.recovery.shown.call_page)
        }

        ScrollRail {
            shell: folded.shell
            beside: false
            both: true
            across: 2
            terse: true
            height_: more.height
            width: folded.railWidth
            y: folded.instead ? Theme.target + Theme.gap : 0
            x: folded.from(folded.across + Theme.gap, width)
            atStart: folded.area.atStart
            atEnd: folded.area.atEnd
            letters: Theme.label
            onTurned: direction => folded.area.page(direction)
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// All buttons of the recovery screen in a corner of its lower half, where controls are lowered: what
// reads on in the text, what steps along the path, and the two that lead elsewhere.
Grid {
    id: corner

    required property ShellView shell
    required property RecoveryView recovery
    required property ScrollArea area
    readonly property var words: shell.words
    readonly property int last: recovery.stations.length - 1
    readonly property real tall: Theme.compact ? Theme.target : Math.ceil(22.5 * Theme.mm)
    // The third of a row tells in words where it leads.
    readonly property real each: Math.max(Theme.target, Math.floor(Math.min((width - 2 * spacing) * 0.31, (width - 2 * spacing - 29 * Theme.mm) / 2)))

    component Small: KioskButton {
        shell: corner.shell
        width: corner.each
        height: corner.tall
        stacked: true
        terse: true
        wordless: terse && Theme.compact
        textSize: corner.area.railText
        opacity: enabled ? 1 : 0.35
    }

    columns: 3
    spacing: Theme.gap
    layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

    Small {
        control: "scroll.up"
        icon_: "up"
        text: corner.words.read_back
        enabled: corner.area.railOn && !corner.area.atStart
        onActivated: corner.area.page(-1)
    }

    Small {
        control: "recovery.earlier"
        icon_: "back"
        pointing: true
        text: corner.words.earlier
        enabled: corner.recovery.current > 0
        onActivated: corner.recovery.show_milestone(corner.recovery.current - 1)
    }

    Small {
        width: corner.width - 2 * (corner.each + corner.spacing)
        control: "recovery.day"
        icon_: "calendar"
        text: corner.words.pick_day
        onActivated: corner.recovery.open_calendar()
    }

    Small {
        control: "scroll.down"
        icon_: "down"
        filled: enabled
        text: corner.words.read_on
        enabled: corner.area.railOn && !corner.area.atEnd
        onActivated: corner.area.page(1)
    }

    Small {
        control: "recovery.later"
        icon_: "next"
        pointing: true
        filled: enabled
        text: corner.words.later
        enabled: corner.recovery.current < corner.last
        onActivated: corner.recovery.show_milestone(corner.recovery.current + 1)
    }

    Small {
        width: corner.width - 2 * (corner.each + corner.spacing)
        height: Math.max(corner.tall, implicitHeight)
        control: "recovery.call"
        icon_: "phone"
        filled: true
        terse: false
        iconSize: (Theme.compact ? 8 : 11) * Theme.mm
        text: corner.words.when_to_call
        onActivated: corner.shell.go_page(corner.shell.procedureId, corner.recovery.shown.call_page)
    }
}

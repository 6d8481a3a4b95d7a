import QtQuick
import Kiosk
import "../theme"

// The player where letters are large, or two pictures stand, on a small screen: one row of what is
// needed to go on and to read on, so that pictures and caption have room. The rest comes above it when
// asked for: all other buttons, then every step's number and the scrubber. Lowered there is no room
// for the numbers: the steps have their own buttons.
Item {
    id: player

    required property ShellView shell
    required property WalkthroughView walkthrough
    // The caption's scroll area, which the row's last two buttons turn.
    required property ScrollArea telling
    property bool open: false
    readonly property real railWidth: Math.ceil(77 * Theme.mm)
    readonly property real across: width - railWidth - Theme.gap
    readonly property real each: Math.floor((across - 3 * Theme.gap) / 4)
    readonly property real scrubWidth: 2 * Theme.target + 2 * Theme.gap + 32 * Theme.mm
    readonly property bool chipped: !Theme.lowered
    readonly property real asideWidth: width - (chipped ? 0 : scrubWidth + Theme.gap)
    readonly property real restTop: chipped ? Theme.target + Theme.gap : 0

    height: row.y + row.height

    function from(start: real, wide: real): real {
        return Theme.rightToLeft ? width - start - wide : start;
    }

    StepChips {
        visible: player.open && player.chipped
        width: player.width - scrubber.width - Theme.l
        x: player.from(0, width)
        shell: player.shell
        walkthrough: player.walkthrough
    }

    Scrubber {
        id: scrubber

        visible: player.open
        width: player.chipped ? Math.max(player.scrubWidth, Math.round(0.4 * player.width)) : player.scrubWidth
        x: player.from(player.width - width, width)
        y: player.chipped ? 0 : (rest.height - height) / 2
        shell: player.shell
        walkthrough: player.walkthrough
    }

    PlayerButtons {
        id: rest

        visible: player.open
        y: player.restTop
        first: false
        terse: Theme.lowered
        perRow: 5
        width: player.asideWidth - (compare.visible ? compare.width + Theme.gap : 0)
        x: player.from(0, width)
        shell: player.shell
        walkthrough: player.walkthrough
    }

    KioskButton {
        id: compare

        shell: player.shell
        control: "walkthrough.compare"
        visible: player.open && player.walkthrough.comparable && !player.walkthrough.comparing
        width: Theme.lowered ? Theme.target : Math.floor((player.asideWidth - 5 * Theme.gap) / 6)
        height: rest.height
        y: rest.y
        x: player.from(rest.width + Theme.gap, width)
        stacked: true
        wraps: true
        wordless: Theme.lowered
        icon_: "compare"
        text: player.shell.words.compare
        Accessible.name: player.shell.words.compare_steps
        onActivated: player.shell.go_walkthrough("")
    }

    Item {
        id: row

        y: player.open ? rest.y + rest.height + Theme.gap : 0
        width: parent.width
        height: go.height

        PlayerButtons {
            id: go

            others: false
            terse: true
            perRow: 3
            width: 3 * player.each + 2 * Theme.gap
            x: player.from(0, width)
            shell: player.shell
            walkthrough: player.walkthrough
        }

        KioskButton {
            shell: player.shell
            control: "walkthrough.more"
            width: player.each
            height: parent.height
            terse: true
            x: player.from(3 * (player.each + Theme.gap), width)
            stacked: true
            chosen: player.open
            icon_: "more"
            text: player.shell.words.more_buttons
            Accessible.checkable: true
            Accessible.checked: chosen
            onActivated: player.open = !player.open
        }

        ScrollRail {
            visible: player.telling.railOn
            shell: player.shell
            beside: false
            both: true
            across: 2
            terse: true
            height_: parent.height
            width: player.railWidth
            x: player.from(player.across + Theme.gap, width)
            atStart: player.telling.atStart
            atEnd: player.telling.atEnd
            letters: Theme.label
            onTurned: direction => player.telling.page(direction)
        }
    }
}

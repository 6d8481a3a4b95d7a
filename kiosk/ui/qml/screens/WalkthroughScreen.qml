pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// The procedure step by step: the picture large, its caption beside or below it, and the player.
// Two procedures compared: both pictures, both captions, one player.
KioskScreen {
    id: screen

    required property ShellView shell
    required property WalkthroughView walkthrough
    required property Painters painters
    readonly property bool comparing: walkthrough.comparing
    readonly property bool large: Theme.textSize > 1.3
    readonly property real side: Theme.compact ? Theme.s : Theme.m
    readonly property real inner: width - 2 * side
    // Where there is room, buttons and scrubber stand below the caption; else in rows of their own,
    // on a small screen with chips and scrubber abreast.
    readonly property bool roomy: !Theme.portrait && !Theme.compact && Theme.textSize < 1.1 && !Theme.lowered
    readonly property bool beside: roomy && !comparing
    readonly property bool abreast: (Theme.compact || Theme.lowered) && !Theme.portrait
    // On a small screen what reads on in the caption stands in the lowest row too: beside the caption
    // it would reach too high, and the caption needs the room. Lowered it always does, on a small
    // screen in place of the chips: the steps have their own buttons.
    readonly property bool low: Theme.lowered && !Theme.portrait
    readonly property bool unchipped: low && inner < 420 * Theme.mm
    readonly property bool stacked: beside || Theme.portrait
    // Large letters or two pictures on a small screen: all but what is needed to go on is folded away.
    readonly property bool folded: Theme.compact && (comparing || Theme.textSize > (height < 180 * Theme.mm ? 1.1 : 1.6))
    readonly property real shared: Math.round(inner * (!abreast ? 0.66 : telling.railOn ? 0.44 : 0.54))
    readonly property real rowEnd: inner - (abreast && telling.railOn ? reading.width + Theme.gap : 0)
    readonly property real playerTop: folded ? folding.y : beside ? chips.y : stacked ? scrubber.y : buttons.y
    readonly property real share: folded ? (Theme.textSize > 1.6 ? 0.62 : 0.56) : Theme.textSize > 1.6 ? 0.54 : large ? 0.48 : Theme.compact ? 0.46 : Theme.textSize > 1 ? 0.42 : 0.43
    // Captions stand below the pictures in portrait, and where two large pictures are compared.
    readonly property bool below: Theme.portrait || (comparing && roomy)
    readonly property real captionWidth: Math.round((inner - Theme.gap) * (comparing ? Math.min(share, large ? 0.54 : folded ? 0.38 : 0.44) : share))
    readonly property real captionX: Theme.rightToLeft ? side : side + inner - captionWidth
    readonly property real stageX: !below && Theme.rightToLeft ? side + captionWidth + Theme.gap : side
    readonly property real stageY: strip.height + Theme.xs
    readonly property real stageWidth: below ? inner : inner - captionWidth - Theme.gap
    readonly property real stageHeight: {
        const room = playerTop - stageY;
        if (!below)
            return room - Theme.gap;
        if (comparing)
            // Beside the captions two buttons stand one above the other, where there is more to read.
            return Theme.portrait ? Math.round(room * (Theme.textSize > 1.1 ? 0.52 : 0.7)) : Math.min(Math.round(room * 0.7), room - 2 * Theme.mainTarget - 3 * Theme.gap);
        return Math.round(Math.min(stageWidth * 0.86, room * (large ? 0.46 : 0.64)));
    }
    readonly property bool twoRows: comparing && Theme.portrait
    readonly property real eachWidth: !comparing || twoRows ? stageWidth : Math.floor((stageWidth - Theme.gap) / 2)
    readonly property real eachHeight: twoRows ? Math.floor((stageHeight - Theme.gap) / 2) : stageHeight

    heading: comparing ? strip.heading : title

    FrameAnimation {
        running: screen.walkthrough.playing
        onTriggered: screen.walkthrough.advance(frameTime)
    }

    WhereStrip {
        id: strip

        width: parent.width
        over: screen.walkthrough.title
        where: (screen.comparing ? screen.walkthrough.stepTitle + " · " : "") + screen.walkthrough.stepOf
        icon_: screen.comparing ? "compare" : "play"
        number: screen.walkthrough.stepIndex + 1
        total: screen.walkthrough.stepCount
    }

    WalkthroughStage {
        x: screen.comparing && !screen.twoRows && Theme.rightToLeft ? screen.stageX + screen.eachWidth + Theme.gap : screen.stageX
        y: screen.stageY
        width: screen.eachWidth
        height: screen.eachHeight
        shell: screen.shell
        walkthrough: screen.walkthrough
        painters: screen.painters
        caption: screen.walkthrough.stepTitle
    }

    Loader {
        active: screen.comparing
        x: screen.twoRows || Theme.rightToLeft ? screen.stageX : screen.stageX + screen.eachWidth + Theme.gap
        y: screen.stageY + (screen.twoRows ? screen.eachHeight + Theme.gap : 0)
        width: screen.eachWidth
        height: screen.eachHeight
        sourceComponent: WalkthroughStage {
            shell: screen.shell
            walkthrough: screen.walkthrough
            painters: screen.painters
            side: 1
            caption: screen.walkthrough.stepTitle
        }
    }

    ScrollArea {
        id: telling

        x: screen.below ? 0 : screen.captionX - sideMargin
        y: screen.below ? screen.stageY + screen.stageHeight : screen.stageY
        width: screen.below ? screen.width : screen.captionWidth + 2 * sideMargin
        height: (screen.beside ? scrubber.y : screen.playerTop) - y - (screen.below ? Theme.gap : screen.folded ? Theme.mm : Theme.gap - Theme.s)
        sideMargin: screen.below ? screen.side : Theme.xs
        railElsewhere: screen.abreast
        crowded: screen.beside
        shell: screen.shell
        spacing: Theme.s

        Title {
            id: title

            visible: !screen.comparing
            width: parent.width
            text: screen.walkthrough.stepTitle
            // A small screen has room for two lines of large letters: one of them is not the title's.
            font.pixelSize: screen.large && Theme.compact ? Theme.small : screen.large || Theme.compact ? Theme.body : screen.beside ? Theme.lead : Theme.heading
            color: Theme.primary
        }

        Words {
            visible: !screen.comparing
            width: parent.width
            text: screen.walkthrough.caption
            leading: Theme.compact ? 1.22 : screen.beside ? 1.28 : Theme.leading
        }

        SideCaptions {
            visible: screen.comparing
            width: parent.width
            walkthrough: screen.walkthrough
            abreast: screen.below && !Theme.portrait
        }
    }

    Connections {
        target: screen.walkthrough

        function onStep_changed() {
            title.Accessible.announce(screen.walkthrough.stepTitle + ". " + screen.walkthrough.caption);
            telling.toTop();
            telling.settleAnew();
        }
    }

    PlayerButtons {
        id: buttons

        visible: !screen.folded
        x: screen.beside ? screen.captionX : Theme.rightToLeft ? screen.side + screen.inner - width : screen.side
        y: chips.y - height - Theme.gap
        width: screen.beside ? screen.captionWidth : screen.abreast || Theme.portrait ? screen.inner : screen.shared
        perRow: Theme.portrait || screen.beside ? 4 : 8
        terse: screen.low && Theme.compact
        shell: screen.shell
        walkthrough: screen.walkthrough
    }

    StepChips {
        id: chips

        visible: !screen.unchipped && !screen.folded
        readonly property real room: screen.abreast ? screen.shared : screen.inner

        x: Theme.rightToLeft ? screen.side + screen.inner - width : screen.side
        y: screen.height - height - Theme.s
        width: room - (compare.visible ? compare.width + Theme.gap : 0)
        rows: Theme.portrait ? 2 : 1
        shell: screen.shell
        walkthrough: screen.walkthrough
    }

    KioskButton {
        id: compare

        shell: screen.shell
        control: "walkthrough.compare"
        visible: screen.walkthrough.comparable && !screen.comparing && !screen.folded
        x: screen.unchipped ? (Theme.rightToLeft ? screen.side + screen.inner - width : screen.side) : Theme.rightToLeft ? chips.x - width - Theme.gap : chips.x + chips.width + Theme.gap
        y: chips.y + chips.height - height
        width: screen.roomy ? Math.max(Theme.target, implicitWidth) : Theme.target
        height: Theme.target
        padding: screen.roomy ? Theme.xs : 0
        icon_: "compare"
        textSize: Theme.label
        text: screen.roomy ? screen.shell.words.compare : ""
        Accessible.name: screen.shell.words.compare_steps
        onActivated: screen.shell.go_walkthrough("")
    }

    Scrubber {
        id: scrubber

        visible: !screen.folded
        readonly property real beginning: !screen.unchipped ? screen.shared + Theme.l : compare.visible ? compare.width + Theme.gap : 0
        readonly property real start: screen.side + (Theme.rightToLeft ? screen.inner - screen.rowEnd : beginning)

        x: screen.beside ? screen.captionX : Theme.portrait ? screen.side : start
        y: screen.stacked ? buttons.y - height - Theme.gap : screen.abreast ? chips.y : buttons.y + (buttons.height - height) / 2
        width: screen.beside ? screen.captionWidth : Theme.portrait ? screen.inner : screen.rowEnd - beginning
        shell: screen.shell
        walkthrough: screen.walkthrough
    }

    ScrollRail {
        id: reading

        visible: screen.abreast && !screen.folded && telling.railOn
        shell: screen.shell
        beside: false
        both: true
        across: 2
        height_: Theme.target
        width: 2 * Theme.mainTarget + Theme.gap
        x: Theme.rightToLeft ? screen.side : screen.side + screen.inner - width
        y: chips.y
        atStart: telling.atStart
        atEnd: telling.atEnd
        letters: Theme.label
        onTurned: direction => telling.page(direction)
    }

    Loader {
        id: folding

        active: screen.folded
        x: screen.side
        y: screen.height - height - Theme.xs
        sourceComponent: FoldedPlayer {
            width: screen.inner
            shell: screen.shell
            walkthrough: screen.walkthrough
            telling: telling
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// The procedure step by step: the picture large, its caption beside or below it, and the player.
FocusScope {
    id: screen

    required property ShellView shell
    required property WalkthroughView walkthrough
    readonly property bool large: Theme.textSize > 1.3
    readonly property real side: Theme.compact ? Theme.s : Theme.m
    readonly property real inner: width - 2 * side
    readonly property int lettering: Theme.label
    readonly property real share: Theme.textSize > 1.6 ? 0.54 : large ? 0.48 : Theme.textSize > 1 ? 0.42 : 0.36

    function letter(): void {
        picture.set_lettering(Theme.sans, Theme.label, 2 * Theme.mm, 2 * Theme.mm);
    }

    onLetteringChanged: letter()
    Component.onCompleted: letter()

    FrameAnimation {
        running: screen.walkthrough.playing
        onTriggered: screen.walkthrough.advance(frameTime)
    }

    WhereStrip {
        id: strip

        width: parent.width
        over: screen.walkthrough.title
        where: screen.walkthrough.stepOf
        icon_: "play"
        number: screen.walkthrough.stepIndex + 1
        total: screen.walkthrough.stepCount
    }

    WalkthroughPicture {
        id: picture

        readonly property real captionWidth: Math.round((screen.inner - Theme.gap) * screen.share)

        objectName: "walkthrough.picture"
        view: screen.walkthrough
        theme: Theme.name
        x: !Theme.portrait && Theme.rightToLeft ? screen.side + captionWidth + Theme.gap : screen.side
        y: strip.height + Theme.xs
        width: Theme.portrait ? screen.inner : screen.inner - captionWidth - Theme.gap
        height: Theme.portrait ? Math.round(Math.min(width * 0.86, (player.y - y) * (screen.large ? 0.44 : 0.62))) : player.y - y - Theme.xs
        Accessible.role: Accessible.Graphic
        Accessible.name: screen.walkthrough.stepTitle
        Accessible.description: screen.walkthrough.caption

        PartLabels {
            anchors.fill: parent
            picture: picture
        }
    }

    ScrollArea {
        id: telling

        x: Theme.portrait ? 0 : Theme.rightToLeft ? screen.side - sideMargin : picture.x + picture.width + Theme.gap - sideMargin
        y: Theme.portrait ? picture.y + picture.height : picture.y
        width: Theme.portrait ? screen.width : picture.captionWidth + 2 * sideMargin
        height: player.y - y
        sideMargin: Theme.portrait ? screen.side : Theme.xs
        shell: screen.shell
        spacing: Theme.s

        Title {
            width: parent.width
            text: screen.walkthrough.stepTitle
            font.pixelSize: Theme.heading
            color: Theme.primary
        }

        Words {
            width: parent.width
            text: screen.walkthrough.caption
        }
    }

    Connections {
        target: screen.walkthrough

        function onStep_changed() {
            telling.toTop();
            telling.settleAnew();
        }
    }

    Item {
        id: player

        // Landscape: buttons and scrubber share a row, or on small screens chips and scrubber.
        readonly property real shared: Math.round(width * (Theme.compact ? 0.54 : 0.6))

        x: screen.side
        width: screen.inner
        y: screen.height - height - Theme.s
        height: Theme.portrait ? scrubber.height + buttons.height + chips.height + 2 * Theme.gap : buttons.height + chips.height + Theme.gap

        PlayerButtons {
            id: buttons

            x: Theme.rightToLeft ? parent.width - width : 0
            y: Theme.portrait ? scrubber.height + Theme.gap : 0
            width: Theme.portrait || Theme.compact ? parent.width : player.shared
            perRow: Theme.portrait ? 4 : 7
            shell: screen.shell
            walkthrough: screen.walkthrough
        }

        StepChips {
            id: chips

            x: Theme.rightToLeft ? parent.width - width : 0
            y: parent.height - height
            width: Theme.compact ? player.shared : parent.width
            rows: Theme.portrait ? 2 : 1
            shell: screen.shell
            walkthrough: screen.walkthrough
        }

        Scrubber {
            id: scrubber

            x: Theme.portrait || Theme.rightToLeft ? 0 : player.shared + Theme.l
            y: Theme.portrait ? 0 : Theme.compact ? chips.y : (buttons.height - height) / 2
            width: Theme.portrait ? parent.width : parent.width - player.shared - Theme.l
            shell: screen.shell
            walkthrough: screen.walkthrough
        }
    }
}

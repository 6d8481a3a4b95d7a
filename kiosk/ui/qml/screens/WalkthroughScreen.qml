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
    // Where there is room, buttons and scrubber stand below the caption; else in rows of their own,
    // on a small screen with chips and scrubber abreast.
    readonly property bool beside: !Theme.portrait && !Theme.compact && Theme.textSize < 1.1
    readonly property bool abreast: Theme.compact && !Theme.portrait
    readonly property bool stacked: beside || Theme.portrait
    readonly property real shared: Math.round(inner * (abreast ? 0.54 : 0.6))
    readonly property real playerTop: beside ? chips.y : stacked ? scrubber.y : buttons.y
    readonly property real captionWidth: Math.round((inner - Theme.gap) * share)
    readonly property real captionX: Theme.rightToLeft ? side : side + inner - captionWidth
    readonly property real share: Theme.textSize > 1.6 ? 0.54 : large ? 0.48 : Theme.compact ? 0.46 : Theme.textSize > 1 ? 0.42 : 0.36

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

        objectName: "walkthrough.picture"
        view: screen.walkthrough
        theme: Theme.name
        x: !Theme.portrait && Theme.rightToLeft ? screen.side + screen.captionWidth + Theme.gap : screen.side
        y: strip.height + Theme.xs
        width: Theme.portrait ? screen.inner : screen.inner - screen.captionWidth - Theme.gap
        height: Theme.portrait ? Math.round(Math.min(width * 0.86, (screen.playerTop - y) * (screen.large ? 0.46 : 0.72))) : screen.playerTop - y - Theme.s
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

        x: Theme.portrait ? 0 : screen.captionX - sideMargin
        y: Theme.portrait ? picture.y + picture.height : picture.y
        width: Theme.portrait ? screen.width : screen.captionWidth + 2 * sideMargin
        height: (screen.beside ? scrubber.y : screen.playerTop) - y - (Theme.portrait ? Theme.gap : Theme.gap - Theme.s)
        sideMargin: Theme.portrait ? screen.side : Theme.xs
        shell: screen.shell
        spacing: Theme.s

        Title {
            width: parent.width
            text: screen.walkthrough.stepTitle
            font.pixelSize: screen.large || Theme.compact ? Theme.body : Theme.heading
            color: Theme.primary
        }

        Words {
            width: parent.width
            text: screen.walkthrough.caption
            leading: Theme.compact ? 1.22 : Theme.leading
        }
    }

    Connections {
        target: screen.walkthrough

        function onStep_changed() {
            telling.toTop();
            telling.settleAnew();
        }
    }

    PlayerButtons {
        id: buttons

        x: screen.beside ? screen.captionX : Theme.rightToLeft ? screen.side + screen.inner - width : screen.side
        y: chips.y - height - Theme.gap
        width: screen.beside ? screen.captionWidth : Theme.portrait || Theme.compact ? screen.inner : screen.shared
        perRow: Theme.portrait || screen.beside ? 4 : 7
        shell: screen.shell
        walkthrough: screen.walkthrough
    }

    StepChips {
        id: chips

        x: Theme.rightToLeft ? screen.side + screen.inner - width : screen.side
        y: screen.height - height - Theme.s
        width: screen.abreast ? screen.shared : screen.inner
        rows: Theme.portrait ? 2 : 1
        shell: screen.shell
        walkthrough: screen.walkthrough
    }

    Scrubber {
        id: scrubber

        readonly property real beginning: screen.shared + Theme.l

        x: screen.beside ? screen.captionX : Theme.portrait || Theme.rightToLeft ? screen.side : screen.side + beginning
        y: screen.stacked ? buttons.y - height - Theme.gap : screen.abreast ? chips.y : buttons.y + (buttons.height - height) / 2
        width: screen.beside ? screen.captionWidth : Theme.portrait ? screen.inner : screen.inner - beginning
        shell: screen.shell
        walkthrough: screen.walkthrough
    }
}

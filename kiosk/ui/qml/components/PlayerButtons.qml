pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// Everything the player can be told, as one row of buttons or as several.
Grid {
    id: buttons

    required property ShellView shell
    required property WalkthroughView walkthrough
    property int perRow: 8
    property bool terse: false
    readonly property var words: shell.words
    readonly property real each: Math.floor((width - (perRow - 1) * spacing) / perRow)
    readonly property bool moves: !walkthrough.calm
    readonly property real tall: Math.max(Theme.mainTarget, playButton.implicitHeight, againButton.implicitHeight, slowButton.implicitHeight, nextButton.implicitHeight, beforeButton.implicitHeight, allButton.implicitHeight)

    columns: perRow
    spacing: Theme.gap
    layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

    KioskButton {
        id: beforeButton

        shell: buttons.shell
        control: "walkthrough.previous"
        width: buttons.each
        height: buttons.tall
        stacked: true
        terse: buttons.terse
        icon_: "step-previous"
        pointing: true
        enabled: buttons.walkthrough.stepIndex > 0
        text: buttons.words.previous_step
        onActivated: buttons.walkthrough.previous()
    }

    KioskButton {
        id: playButton

        shell: buttons.shell
        control: "walkthrough.play"
        width: buttons.each
        height: buttons.tall
        stacked: true
        terse: buttons.terse
        filled: enabled
        icon_: buttons.walkthrough.playing ? "pause" : "play"
        enabled: buttons.moves
        text: buttons.walkthrough.playing ? buttons.words.pause : buttons.words.play
        onActivated: buttons.walkthrough.toggle()
    }

    KioskButton {
        id: nextButton

        shell: buttons.shell
        control: "walkthrough.next"
        width: buttons.each
        height: buttons.tall
        stacked: true
        terse: buttons.terse
        icon_: "step-next"
        pointing: true
        enabled: buttons.walkthrough.stepIndex < buttons.walkthrough.stepCount - 1
        text: buttons.words.next_step
        onActivated: buttons.walkthrough.next()
    }

    KioskButton {
        id: againButton

        shell: buttons.shell
        control: "walkthrough.replay"
        width: buttons.each
        height: buttons.tall
        stacked: true
        terse: buttons.terse
        icon_: "replay"
        enabled: buttons.moves
        text: buttons.words.replay_step
        onActivated: buttons.walkthrough.replay()
    }

    KioskButton {
        id: slowButton

        shell: buttons.shell
        control: "walkthrough.slower"
        width: buttons.each
        height: buttons.tall
        stacked: true
        terse: buttons.terse
        icon_: "half-speed"
        chosen: buttons.walkthrough.halfSpeed
        enabled: buttons.moves
        text: buttons.words.half_speed
        Accessible.checkable: true
        Accessible.checked: chosen
        onActivated: buttons.walkthrough.set_half_speed(!buttons.walkthrough.halfSpeed)
    }

    KioskButton {
        id: allButton

        shell: buttons.shell
        control: "walkthrough.all"
        width: buttons.each
        height: buttons.tall
        stacked: true
        terse: buttons.terse
        icon_: "play-all"
        chosen: buttons.walkthrough.playAll
        enabled: buttons.moves
        text: buttons.words.play_all
        Accessible.checkable: true
        Accessible.checked: chosen
        onActivated: buttons.walkthrough.set_play_all(!buttons.walkthrough.playAll)
    }

    KioskButton {
        shell: buttons.shell
        control: "walkthrough.labels"
        width: buttons.each
        height: buttons.tall
        stacked: true
        terse: buttons.terse
        icon_: "labels"
        chosen: buttons.walkthrough.look.labelsOn
        text: buttons.words.labels
        Accessible.checkable: true
        Accessible.checked: chosen
        onActivated: buttons.walkthrough.look.set_labels_on(!chosen)
    }

    KioskButton {
        shell: buttons.shell
        control: "walkthrough.xray"
        width: buttons.each
        height: buttons.tall
        stacked: true
        terse: buttons.terse
        icon_: "x-ray"
        chosen: buttons.walkthrough.look.xrayOn
        text: buttons.words.x_ray
        Accessible.checkable: true
        Accessible.checked: chosen
        onActivated: buttons.walkthrough.look.set_xray_on(!chosen)
    }
}

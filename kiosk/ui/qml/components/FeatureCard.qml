import QtQuick
import "../theme"

// An invitation on the topic list: the walkthrough, the recovery timeline.
PressCard {
    id: card

    property string title: ""
    property string lead: ""
    property string sign: ""
    readonly property real edge: Theme.compact ? Theme.xs : Theme.s

    filled: true
    text: title + ". " + lead
    implicitHeight: Math.max(Theme.mainTarget, words.height + 2 * edge)

    Rectangle {
        id: disc

        x: Theme.rightToLeft ? parent.width - width - Theme.s : Theme.s
        anchors.verticalCenter: parent.verticalCenter
        width: (Theme.compact ? 15 : Theme.textSize > 1.25 ? 24 : 18) * Theme.mm
        height: width
        radius: width / 2
        color: Theme.primaryInk

        Glyph {
            anchors.centerIn: parent
            name: card.sign
            size: parent.width * 0.66
            tint: Theme.primary
        }
    }

    Column {
        id: words

        x: Theme.rightToLeft ? Theme.s : disc.width + 2 * Theme.s
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - disc.width - 3 * Theme.s

        Title {
            width: parent.width
            text: card.title
            color: Theme.primaryInk
            font.pixelSize: Theme.compact ? Theme.body : Theme.heading
            Accessible.ignored: true
        }

        Words {
            width: parent.width
            visible: !Theme.compact
            text: card.lead
            even: true
            color: Theme.primaryInk
            font.pixelSize: Theme.small
            leading: 1.2
            Accessible.ignored: true
        }
    }
}

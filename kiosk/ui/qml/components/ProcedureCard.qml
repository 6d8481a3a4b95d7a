import QtQuick
import "../theme"

// One procedure on the home screen: its picture, its name, how to say it, one line.
PressCard {
    id: card

    required property var entry
    readonly property bool below: width < Theme.body * 13.4
    readonly property real pictureWidth: below ? width - 2 * Theme.s : Math.min(width * (width < Theme.body * 18 ? 0.28 : 0.46), (height - 2 * Theme.s) * 1.5)
    readonly property real pictureHeight: below ? Math.min(pictureWidth / 1.5, Math.max(40 * Theme.mm, height - words.height - 3 * Theme.s)) : pictureWidth / 1.5

    control: "home.procedure." + entry.id
    text: entry.name + ". " + entry.summary
    implicitHeight: below ? words.height + 40 * Theme.mm + 3 * Theme.s : Math.max(words.height + 2 * Theme.s, 48 * Theme.mm)

    Drawing {
        x: card.below ? Theme.s : Theme.rightToLeft ? parent.width - width - Theme.s : Theme.s
        y: card.below ? Theme.s : (parent.height - height) / 2
        width: card.pictureWidth
        height: card.pictureHeight
        picture: card.entry.picture
        alt: ""
    }

    Column {
        id: words

        x: card.below ? Theme.s : Theme.rightToLeft ? Theme.s : card.pictureWidth + 2 * Theme.s
        y: card.below ? parent.height - height - Theme.s : (parent.height - height) / 2
        width: card.below ? parent.width - 2 * Theme.s : parent.width - card.pictureWidth - 3 * Theme.s
        spacing: Theme.mm

        Title {
            width: parent.width
            text: card.entry.name
            color: Theme.primary
            font.pixelSize: Theme.heading
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.body
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }

        Words {
            width: parent.width
            visible: !Theme.compact
            text: card.entry.say
            color: Theme.inkSoft
            font.pixelSize: Theme.small
            Accessible.ignored: true
        }

        Words {
            width: parent.width
            text: card.entry.summary
            leading: 1.2
            Accessible.ignored: true
        }
    }
}

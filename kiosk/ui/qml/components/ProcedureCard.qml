import QtQuick
import "../theme"

// One procedure on the home screen: its picture, its name, how to say it, one line.
PressCard {
    id: card

    required property var entry
    readonly property bool below: Theme.portrait && width < Theme.body * 13.4
    // What the picture may take of the width. Were it to follow from the height, which follows from the
    // words, whose room it would be again, each could change the other without end.
    readonly property real share: width * (width < Theme.body * 18 ? 0.32 : 0.42)
    readonly property real pictureWidth: below ? width - 2 * Theme.xs : Math.min(share, (height - 2 * Theme.xs) * 1.5)
    readonly property real pictureHeight: below ? height - words.height - 3 * Theme.xs : height - 2 * Theme.xs
    readonly property alias wordsHeight: words.height
    readonly property alias tooBroad: title.tooBroad
    readonly property alias fitting: title.fitting
    property alias apart: title.apart
    property alias letters: title.shown
    // The words of cards side by side begin at one height: that of the tallest.
    property real level: wordsHeight

    control: "home.procedure." + entry.id
    text: entry.name + ". " + entry.summary
    implicitHeight: below ? words.height + 75 * Theme.mm + 3 * Theme.xs : Math.max(words.height + 2 * Theme.s, 48 * Theme.mm)

    Drawing {
        readonly property real aside: card.below ? 0 : (card.share - width) / 2

        x: Theme.xs + (Theme.rightToLeft ? parent.width - 2 * Theme.xs - width - aside : aside)
        y: Theme.xs
        width: card.pictureWidth
        height: card.pictureHeight
        picture: card.entry.picture
        alt: ""
        ground: card.ground
        radius: Theme.radius - Theme.mm
    }

    Column {
        id: words

        x: card.below || Theme.rightToLeft ? Theme.s : card.share + Theme.xs + Theme.s
        y: card.below ? parent.height - height - Theme.xs : (parent.height - card.level) / 2
        width: card.below ? parent.width - 2 * Theme.s : parent.width - card.share - Theme.xs - 2 * Theme.s
        spacing: Theme.mm

        NameTitle {
            id: title

            width: parent.width
            name: card.entry.name
            size: Theme.heading
            color: Theme.primary
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
            even: true
            leading: 1.2
            Accessible.ignored: true
        }
    }
}

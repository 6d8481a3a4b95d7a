import QtQuick

// A picture with soft corners' worth of room round it, sharp at every size, 3:2 unless told otherwise.
Item {
    id: drawing

    property string picture: ""
    property string alt: ""

    Accessible.role: Accessible.Graphic
    Accessible.name: alt
    Accessible.ignored: alt === ""

    Image {
        anchors.fill: parent
        source: drawing.picture
        sourceSize: Qt.size(Math.round(width), Math.round(height))
        fillMode: Image.PreserveAspectFit
        asynchronous: false
    }
}

import QtQuick

// A drawing from assets/icons in one colour. `pointing` ones turn round in right-to-left languages.
Image {
    id: glyph

    required property string name
    required property color tint
    property real size: 32
    property bool pointing: false
    property bool turned: false

    width: size
    height: size
    sourceSize: Qt.size(Math.round(size), Math.round(size))
    source: name === "" || !visible ? "" : "image://icon/" + name + "/" + String(tint).substring(1)
    mirror: pointing && turned
    asynchronous: false
    Accessible.ignored: true
}

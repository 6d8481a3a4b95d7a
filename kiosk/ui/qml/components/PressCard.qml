import QtQuick

// A large surface that one can press; what stands on it is up to its user. Behaves like KioskButton.
KioskButton {
    id: card

    default property alias content: inside.data

    padding: 0
    contentItem: Item {
        id: inside
    }
}

#pragma once

#include <QAbstractButton>

#include "widgets/icon.h"

class QMenu;

namespace mc::calls {

/// A round control of the call with its word below; its accessible name is the word. Under the theme of its parent.
class RoundButton : public QAbstractButton {
    Q_OBJECT
public:
    enum class Look {
        plain,
        off,      ///< Something of one's own is switched off: microphone, camera.
        lit,      ///< Something is running: the screen is shared.
        leave,    ///< Red and wider.
        bare,     ///< A square without a word, for panels and full screen.
        disc,     ///< A dark disc without a word, over a picture.
        discOff,  ///< The same, for something switched off.
    };

    RoundButton(widgets::Icon icon, const QString& word, Look look, QWidget* parent);

    void show(widgets::Icon icon, const QString& word, Look look);
    Look look() const { return m_look; }
    /// A small arrow on the upper right opens this menu; `name` is the arrow's accessible name. The menu is filled when
    /// it is about to show.
    void setArrowMenu(QMenu* menu, const QString& name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QRect disc() const;

    widgets::Icon m_icon;
    Look m_look;
    QAbstractButton* m_arrow = nullptr;
};

}  // namespace mc::calls

#pragma once

#include <QPointer>
#include <QScrollArea>

namespace mc::widgets {

/// A transparent, frameless scroll area whose content takes the full width; never scrolls sideways.
class ScrollArea : public QScrollArea {
    Q_OBJECT

public:
    explicit ScrollArea(QWidget* content = nullptr, QWidget* parent = nullptr);

    /// Keeps the bar's 10 pixels free where nothing is to scroll, so that the content does not move when there is.
    void keepRoomForBar() { setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); }

    /// Gives `place`, which is within it, the keyboard and brings it in sight; what is around may still find its size.
    /// In sight it stays until the keyboard goes elsewhere or somebody scrolls.
    void lead(QWidget* place);
    /// The area `widget` scrolls in; none: nullptr.
    static ScrollArea* around(const QWidget* widget);

    QSize minimumSizeHint() const override { return {64, 64}; }

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void follow();

    QPointer<QWidget> m_led;
};

/// A page's content with the page's room around it.
QWidget* inset(QWidget* content);

}  // namespace mc::widgets

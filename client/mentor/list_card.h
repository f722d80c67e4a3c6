#pragma once

#include "widgets/card.h"
#include "widgets/icon.h"

class QStackedWidget;

namespace mc::widgets {
class Button;
}

namespace mc::mentor {

/// A titled card whose rows reach its edges; when there are none it says what to do, in the width the card has.
class ListCard : public widgets::Card {
    Q_OBJECT

public:
    /// `aside` stands at the right of the title.
    ListCard(const QString& title, QWidget* aside, QWidget* rows, QWidget* parent = nullptr);

    void setEmptyWords(widgets::Icon icon, const QString& title, const QString& sentence);
    widgets::Button* addEmptyAction(const QString& text);
    void showEmpty(bool empty);

private:
    QStackedWidget* m_place;
    QVBoxLayout* m_empty;
};

}  // namespace mc::mentor

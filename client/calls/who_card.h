#pragma once

#include "widgets/card.h"

namespace mc::widgets {
class Avatar;
class Label;
}  // namespace mc::widgets

namespace mc::calls {

class CallController;

/// Below the preview: who is missing, and how long until the start.
class WhoCard : public widgets::Card {
    Q_OBJECT
public:
    explicit WhoCard(QWidget* parent);

    void refresh(const CallController& call);

private:
    widgets::Avatar* m_avatar;
    widgets::Label* m_title;
    widgets::Label* m_sentence;
    widgets::Label* m_figure;
    widgets::Label* m_words;
};

}  // namespace mc::calls

#pragma once

#include <vector>

#include "domain/refunds.h"
#include "domain/time.h"
#include "protocol/mentors.h"
#include "widgets/card.h"

class QVBoxLayout;

namespace mc::widgets {
class Button;
class IconLabel;
class Label;
class RadioCard;
}  // namespace mc::widgets

namespace mc::discovery {

/// Duration with price, the chosen time in both zones, and the one primary action of the page.
class BookingCard : public widgets::Card {
    Q_OBJECT

public:
    explicit BookingCard(QWidget* parent = nullptr);

    void setProfile(const protocol::MentorProfile& profile, int minutes);
    /// What the reader's plan makes of the price; empty where it changes nothing.
    void setPlan(const QString& words);
    /// What comes on top of the price; empty where nothing does.
    void setFee(const QString& words);
    /// Whether new bookings are taken at all, whoever the mentor is.
    void setOpen(bool open);
    /// What this server gives back; said of the time that is chosen next.
    void setPolicy(const domain::CancellationPolicy& policy);
    void setChosen(std::optional<domain::UtcTime> at, int minutes, const domain::ZoneTable& yours,
                   const domain::ZoneTable& theirs, domain::UtcTime now);
    /// Shown while nothing is chosen.
    void setNextFree(std::optional<domain::UtcTime> at, const domain::ZoneTable& yours, domain::UtcTime now);

signals:
    void durationChosen(int minutes);
    void bookPressed();

private:
    void setPrices(const std::vector<protocol::DurationPrice>& prices, int minutes);
    void showAction();
    void sayWhen(const QString& words, const QString& below);

    QVBoxLayout* m_durations;
    widgets::Label* m_plan;
    widgets::Label* m_fee;
    std::vector<protocol::DurationPrice> m_prices;  ///< Of the choices.
    std::vector<widgets::RadioCard*> m_choices;
    widgets::Card* m_time;
    widgets::IconLabel* m_timeIcon;
    widgets::Label* m_when;
    widgets::Label* m_whenThere;
    widgets::Button* m_book;
    QWidget* m_refundRow;
    widgets::Label* m_refund;
    domain::CancellationPolicy m_policy;
    QString m_nextFree;
    QString m_action;
    QString m_chosenWords;       ///< In the reader's zone,
    QString m_chosenWordsThere;  ///< and in the mentor's, where that is another.
    bool m_accepting = true;
    bool m_open = true;
    bool m_chosen = false;
};

}  // namespace mc::discovery

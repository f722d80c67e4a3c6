#pragma once

#include <QWidget>
#include <array>

#include "net/price_advice.h"

namespace mc::widgets {
class CheckRow;
class Label;
}  // namespace mc::widgets

namespace mc::admin {

/// What is to be made sure of before somebody becomes a mentor: a tick each, and below it what there is to judge by.
/// Object names: evidenceIdentity, evidenceEmployer, evidenceLinkedIn, evidenceExperience, evidencePrice, evidencePhoto;
/// the line below has "About" at its end.
class EvidenceList : public QWidget {
    Q_OBJECT

public:
    explicit EvidenceList(QWidget* parent = nullptr);

    /// `ticked` may be ahead of what the review says.
    void show(const protocol::ApplicationReview& review, const domain::ApplicationEvidence& ticked,
              const net::PriceAdvice& advice);
    void setMayTick(bool may);

signals:
    void ticked(const mc::domain::ApplicationEvidence& evidence);

private:
    struct Row {
        widgets::CheckRow* tick = nullptr;
        widgets::Label* about = nullptr;
    };
    domain::ApplicationEvidence shown() const;
    void showPapers(std::size_t row, int papers, bool ticked);
    static QString priceWords(const protocol::DurationPrice& price, const net::PriceAdvice& advice);
    void say(std::size_t row, const QString& about);

    widgets::Label* m_count;
    std::array<Row, 6> m_rows{};
};

}  // namespace mc::admin

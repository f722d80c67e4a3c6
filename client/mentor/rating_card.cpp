#include "mentor/rating_card.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <numeric>

#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/stars.h"

namespace mc::mentor {

using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kMost = 5;
constexpr int kBarHeight = 8;

}  // namespace

/// How large a part of all it is.
class RatingCard::Bar : public QWidget {
public:
    Bar() { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }
    void setPart(double part) {
        m_part = part;
        update();
    }
    QSize sizeHint() const override { return {120, kBarHeight}; }
    QSize minimumSizeHint() const override { return {40, kBarHeight}; }

protected:
    void paintEvent(QPaintEvent*) override {
        const auto& theme = widgets::themeOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::sunken));
        painter.drawRoundedRect(rect(), kBarHeight / 2.0, kBarHeight / 2.0);
        if (m_part <= 0) return;
        QRectF filled = rect();
        filled.setWidth(std::max<double>(kBarHeight, filled.width() * m_part));
        if (layoutDirection() == Qt::RightToLeft) filled.moveRight(rect().right() + 1);
        painter.setBrush(theme.color(Token::star));
        painter.drawRoundedRect(filled, kBarHeight / 2.0, kBarHeight / 2.0);
    }

private:
    double m_part = 0;
};

RatingCard::RatingCard(QWidget* parent)
    : Card(parent),
      m_average(new Label({}, TextRole::display)),
      m_view(new widgets::StarsView(0, 16)),
      m_total(new Label({}, TextRole::detail, Token::text2)) {
    setInset(20);
    m_average->setObjectName(QStringLiteral("ratingAverage"));
    m_total->setObjectName(QStringLiteral("ratingTotal"));
    auto* left = new QVBoxLayout;
    left->setSpacing(4);
    left->addStretch(1);
    left->addWidget(m_average, 0, Qt::AlignHCenter);
    left->addWidget(m_view, 0, Qt::AlignHCenter);
    left->addWidget(m_total, 0, Qt::AlignHCenter);
    left->addStretch(1);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < kMost; ++i) {
        auto* name = new Label(tr("%n stars", nullptr, kMost - i), TextRole::detail, Token::text2);
        m_bars.push_back(new Bar);
        m_counts.push_back(new Label({}, TextRole::detail, Token::text2));
        m_counts.back()->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(name, i, 0);
        grid->addWidget(m_bars.back(), i, 1, Qt::AlignVCenter);
        grid->addWidget(m_counts.back(), i, 2);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(32);
    row->addLayout(left);
    row->addLayout(grid, 1);
    column()->addLayout(row);
}

void RatingCard::setRating(double average, const std::vector<int>& stars) {
    const int total = std::accumulate(stars.begin(), stars.end(), 0);
    m_average->setText(total == 0 ? QStringLiteral("–") : QLocale().toString(average, 'f', 1));
    m_average->setAccessibleName(total == 0 ? tr("No rating yet") : tr("%1 of 5 stars").arg(m_average->text()));
    m_view->setRating(average);
    m_total->setText(tr("%n reviews", nullptr, total));
    for (int i = 0; i < kMost; ++i) {
        const auto at = static_cast<std::size_t>(kMost - 1 - i);
        const int count = at < stars.size() ? stars[at] : 0;
        const auto row = static_cast<std::size_t>(i);
        m_bars[row]->setPart(total == 0 ? 0 : static_cast<double>(count) / total);
        m_counts[row]->setText(QLocale().toString(count));
    }
}

}  // namespace mc::mentor

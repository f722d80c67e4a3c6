#include "account/photo_dialog.h"

#include <QBuffer>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "account/crop_view.h"
#include "net/problem.h"
#include "widgets/fold.h"
#include "widgets/label.h"

namespace mc::account {

using namespace widgets;

namespace {

constexpr int kPhotoSide = 512;
constexpr int kQuality = 92;
constexpr double kZoomStep = 1.25;

QByteArray jpegOf(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "JPEG", kQuality);
    return bytes;
}

}  // namespace

PhotoDialog::PhotoDialog(PhotoController& controller, const QImage& picture, QWidget* over)
    : Dialog(tr("Your photo"), over), m_controller(controller) {
    build(picture);
    bind();
    follow();
}

void PhotoDialog::build(const QImage& picture) {
    addSentence(tr("Move and zoom until the circle shows what others are to see."));
    m_view = new CropView(picture);
    m_view->setObjectName(u"cropView"_qs);
    body()->addWidget(m_view, 0, Qt::AlignHCenter);
    m_smaller = new Button(Icon::minus, tr("Smaller"), Button::Kind::secondary);
    m_smaller->setObjectName(u"photoSmaller"_qs);
    m_larger = new Button(Icon::plus, tr("Larger"), Button::Kind::secondary);
    m_larger->setObjectName(u"photoLarger"_qs);
    auto* zoom = new QHBoxLayout;
    zoom->addStretch(1);
    zoom->addWidget(m_smaller);
    zoom->addWidget(m_larger);
    zoom->addStretch(1);
    body()->addLayout(zoom);
    m_words = new Label({}, TextRole::body, Token::text2);
    m_words->setObjectName(u"photoError"_qs);
    m_words->setWordWrap(true);
    widgets::keepPlace(*m_words);
    m_words->hide();
    body()->addWidget(m_words);
    setSafe(tr("Cancel"));
    m_use = setDeed(tr("Use this photo"));
    m_use->setObjectName(u"usePhoto"_qs);
}

void PhotoDialog::bind() {
    connect(this, &Dialog::deed, this, &PhotoDialog::send);
    connect(m_smaller, &Button::clicked, m_view, [this] { m_view->zoomBy(1 / kZoomStep); });
    connect(m_larger, &Button::clicked, m_view, [this] { m_view->zoomBy(kZoomStep); });
    connect(m_view, &CropView::zoomChanged, this, &PhotoDialog::follow);
    connect(&m_controller, &PhotoController::busyChanged, this, &PhotoDialog::follow);
    connect(&m_controller, &PhotoController::changed, this, &Dialog::finish);
    connect(&m_controller, &PhotoController::failed, this, [this](const domain::Error& error) {
        m_words->setColor(Token::dangerText);
        m_words->setText(error.fields.empty() ? net::words(error) : tr("The server cannot use this picture."));
        m_words->show();
    });
}

void PhotoDialog::follow() {
    m_use->setEnabled(!m_controller.isBusy());
    m_smaller->setEnabled(m_view->zoom() > 1);
    m_larger->setEnabled(!m_view->isLargest());
}

void PhotoDialog::send() {
    m_words->setColor(Token::text2);
    m_words->setText(tr("Sending your photo …"));
    m_words->show();
    m_controller.put(jpegOf(m_view->cropped(kPhotoSide)));
}

}  // namespace mc::account

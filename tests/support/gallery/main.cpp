// Draws every component in its states, light and dark, into pictures to be looked at: gallery FOLDER
#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTimer>
#include <QWidget>
#include <functional>
#include <memory>

#include "sheets.h"
#include "widgets/theme.h"

using namespace mc::widgets;

namespace {

constexpr int kSettle = 600;  // Milliseconds for skeletons and fades.

struct Sheet {
    QString name;
    QWidget* (*make)();
};

QImage picture(QWidget& page, const Theme& theme) {
    QImage image(page.size(), QImage::Format_RGB32);
    image.fill(theme.color(Token::window));
    page.render(&image, {}, {}, QWidget::DrawChildren);
    return image;
}

QImage beside(const QImage& left, const QImage& right) {
    QImage both(left.width() + right.width(), qMax(left.height(), right.height()), QImage::Format_RGB32);
    QPainter painter(&both);
    painter.drawImage(0, 0, left);
    painter.drawImage(left.width(), 0, right);
    return both;
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    Theme theme(Theme::Mode::light);
    theme.install(application);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    QDir().mkpath(folder);
    const Sheet sheets[] = {{QStringLiteral("components"), componentSheet},
                            {QStringLiteral("composites"), compositeSheet}};
    std::vector<std::unique_ptr<QWidget>> pages;
    for (const Sheet& sheet : sheets) {
        pages.emplace_back(sheet.make());
        pages.back()->resize(pages.back()->width(), pages.back()->sizeHint().height());
        pages.back()->show();
    }
    std::vector<QImage> light;
    QTimer::singleShot(kSettle, [&] {
        for (const auto& page : pages)
            light.push_back(picture(*page, theme));
        theme.setMode(Theme::Mode::dark);
        QTimer::singleShot(kSettle, [&] {
            for (std::size_t i = 0; i < pages.size(); ++i)
                beside(light[i], picture(*pages[i], theme))
                    .save(folder + QLatin1Char('/') + sheets[i].name + QStringLiteral(".png"));
            application.quit();
        });
    });
    return QApplication::exec();
}

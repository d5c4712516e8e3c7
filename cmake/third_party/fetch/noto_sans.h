#pragma once
/// Noto Sans as TrueType bytes, cut down to Latin text and signs; generated, see cmake/third_party.

extern const unsigned char noto_sans_regular[];
extern const unsigned int noto_sans_regular_size;
extern const unsigned char noto_sans_bold[];
extern const unsigned int noto_sans_bold_size;

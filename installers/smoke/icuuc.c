/* For trials only: Wine 8 lacks icuuc.dll, which every Windows 10 since 1903 has, and Qt asks for. Every converter says
   U_UNSUPPORTED_ERROR (16), so that Qt offers none of the old encodings. It never goes into a package. */
#include <stddef.h>
#include <stdint.h>

#define GIVE __declspec(dllexport)
#define REFUSE(status) do { if (status) *(status) = 16; } while (0)
typedef int32_t Status;

GIVE void *ucnv_open(const char *name, Status *status) { REFUSE(status); return NULL; }
GIVE void ucnv_close(void *converter) {}
GIVE void ucnv_reset(void *converter) {}
GIVE void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
GIVE void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
GIVE int8_t ucnv_getMaxCharSize(const void *converter) { return 1; }
GIVE const char *ucnv_getName(const void *converter, Status *status) { REFUSE(status); return NULL; }
GIVE const char *ucnv_getStandardName(const char *name, const char *standard, Status *status) { REFUSE(status); return NULL; }
GIVE const char *ucnv_getAvailableName(int32_t number) { return NULL; }
GIVE int32_t ucnv_countAvailable(void) { return 0; }
GIVE void ucnv_getToUCallBack(const void *converter, void **action, const void **context) {
    if (action) *action = NULL;
    if (context) *context = NULL;
}
GIVE void ucnv_getFromUCallBack(const void *converter, void **action, const void **context) {
    ucnv_getToUCallBack(converter, action, context);
}
GIVE void ucnv_setToUCallBack(void *c, void *a, const void *x, void **oa, const void **ox, Status *s) { REFUSE(s); }
GIVE void ucnv_setFromUCallBack(void *c, void *a, const void *x, void **oa, const void **ox, Status *s) { REFUSE(s); }
GIVE void ucnv_cbToUWriteUChars(void *a, const void *s, int32_t l, int32_t o, Status *e) { REFUSE(e); }
GIVE void ucnv_cbFromUWriteUChars(void *a, const void **s, const void *l, int32_t o, Status *e) { REFUSE(e); }
GIVE void ucnv_toUnicode(void *c, void **t, const void *l, const char **s, const char *sl, int32_t *o, int8_t f, Status *e) {
    REFUSE(e);
}
GIVE void ucnv_fromUnicode(void *c, char **t, const char *l, const void **s, const void *sl, int32_t *o, int8_t f, Status *e) {
    REFUSE(e);
}
GIVE int32_t ucnv_toUCountPending(const void *converter, Status *status) { REFUSE(status); return 0; }
GIVE int32_t ucnv_fromUCountPending(const void *converter, Status *status) { REFUSE(status); return 0; }

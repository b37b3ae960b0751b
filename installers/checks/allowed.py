"""Which libraries may ship, each with its licence, and which must never."""

import re

# Modules of Qt that come under the LGPL-3 and that this program has a use for.
QT_LGPL = frozenset(
    """
    Core Gui Widgets Svg SvgWidgets Network DBus Test PrintSupport OpenGL OpenGLWidgets XcbQpa Concurrent Xml
    WaylandClient WlShellIntegration WaylandEglClientHwIntegration
    """.split()  # noqa: SIM905
)
# Under the GPL alone (or a commercial licence): with one of these, everything would have to be under the GPL.
QT_GPL_ONLY = frozenset(
    """
    Charts ChartsQml DataVisualization DataVisualizationQml Graphs GraphsWidgets VirtualKeyboard
    VirtualKeyboardQml VirtualKeyboardSettings HunspellInputMethod NetworkAuth HttpServer Quick3D
    Quick3DRuntimeRender Quick3DUtils Quick3DAssetImport Quick3DAssetUtils Quick3DEffects Quick3DGlslParser
    Quick3DHelpers Quick3DHelpersImpl Quick3DIblBaker Quick3DParticleEffects Quick3DParticles Quick3DPhysics
    Quick3DPhysicsHelpers Quick3DSpatialAudio Quick3DXr QuickTimeline QuickTimelineBlendTrees Lottie
    LottieVectorImageGenerator Bodymovin ShaderTools WaylandCompositor WaylandEglCompositorHwIntegration Mqtt
    Coap OpcUa Grpc GrpcQuick Protobuf ProtobufQtCoreTypes ProtobufQtGuiTypes ProtobufQuick
    ProtobufWellKnownTypes InsightTracker InterfaceFramework QmlCompiler QmlCompilerPlus StateMachineQml
    CanvasPainter TaskTree
    """.split()  # noqa: SIM905
)
GPL_FILES = re.compile(
    r"(^|/)(lib)?(readline|gdbm|gdbm_compat|qtvirtualkeyboardplugin|qtchartsqml2plugin|qtgraphsplugin|mysqlclient)[.-]"
)
# Libraries of the building system that ship because a desktop need not have them.
BUNDLED = {
    "libbz2": "bzip2-1.0.6",
    "libffi": "MIT",
    "liblzma": "0BSD",
    "libpython": "PSF-2.0",
    "libsqlite3": "blessing",
    "libuuid": "BSD-3-Clause",
    "libxcb-cursor": "MIT",
    "libxcb-icccm": "MIT",
    "libxcb-image": "MIT",
    "libxcb-keysyms": "MIT",
    "libxcb-randr": "MIT",
    "libxcb-render": "MIT",
    "libxcb-render-util": "MIT",
    "libxcb-shape": "MIT",
    "libxcb-shm": "MIT",
    "libxcb-sync": "MIT",
    "libxcb-util": "MIT",
    "libxcb-xfixes": "MIT",
    "libxcb-xinerama": "MIT",
    "libxcb-xinput": "MIT",
    "libxcb-xkb": "MIT",
    "libxkbcommon": "MIT",
    "libxkbcommon-x11": "MIT",
}
FROM_WHEELS = {
    "libicudata": "ICU",
    "libicui18n": "ICU",
    "libicuuc": "ICU",
    "libpyside6": "LGPL-3.0",
    "libshiboken6": "LGPL-3.0",
}

_QT = re.compile(r"^(?:lib)?Qt6?([A-Z]\w*?)(?:\.abi3)?\.(?:so|dll|pyd)\b")
_LIBRARY = re.compile(r"^(lib.+?)(?:\.abi3)?\.so\b")


def is_listed(name: str) -> bool:
    """Whether a library that is not Qt's may ship, by its file name."""
    library = _LIBRARY.match(name)
    if library is None:
        return False
    return any(stem in BUNDLED or stem in FROM_WHEELS for stem in (library[1], library[1].rstrip("0123456789.-")))


def trouble_with(path: str) -> str | None:
    """Why a library must not ship, or None when it may. ``path`` is its place in the package, with ``/``."""
    name = path.rsplit("/", 1)[-1]
    if GPL_FILES.search(path.lower()):
        return f"{path}: is under the GPL"
    module = _QT.match(name)
    if module is not None:
        if module[1] in QT_GPL_ONLY:
            return f"{path}: Qt {module[1]} is under the GPL alone"
        if module[1] not in QT_LGPL:
            return f"{path}: Qt {module[1]} is on no list; look up its licence and put it on one (checks/allowed.py)"
        return None
    if not _LIBRARY.match(name) or "/plugins/" in path:
        return None  # an extension module of Python, or a plug-in: known by the libraries that it needs
    return (
        None if is_listed(name) else f"{path}: is on no list; look up its licence and put it on one (checks/allowed.py)"
    )

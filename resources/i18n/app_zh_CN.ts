<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- Words of Qt's own dialogues that its Chinese translation lacks or says otherwise than Windows and WPS do.
     Loaded after qtbase_zh_CN, so what stands here wins. Compile with scripts/build_translations.py. -->
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context><name>QPlatformTheme</name>
    <message><source>Discard</source><translation>不保存</translation></message>
</context>
<context><name>QLineEdit</name>
    <message><source>&amp;Undo</source><translation>撤销(&amp;U)</translation></message>
</context>
<context><name>QWidgetTextControl</name>
    <message><source>&amp;Undo</source><translation>撤销(&amp;U)</translation></message>
</context>
<context><name>QUndoStack</name>
    <message><source>Undo %1</source><translation>撤销 %1</translation></message>
</context>
<context><name>QUndoGroup</name>
    <message><source>Undo %1</source><translation>撤销 %1</translation></message>
</context>
<context><name>QFileSystemModel</name>
    <message><source>Size</source><translation>大小</translation></message>
</context>
<context><name>QFileDialog</name>
    <message><source>File &amp;name:</source><translation>文件名(&amp;N)：</translation></message>
    <message><source>Directory:</source><translation>文件夹：</translation></message>
    <message><source>Directories</source><translation>文件夹</translation></message>
    <message><source>Find Directory</source><translation>查找文件夹</translation></message>
    <message><source>Parent Directory</source><translation>上级文件夹</translation></message>
    <message><source>Go to the parent directory</source><translation>转到上级文件夹</translation></message>
</context>
<context><name>QErrorMessage</name>
    <message><source>An error occurred</source><translation>出现错误</translation></message>
</context>
</TS>

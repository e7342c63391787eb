"""From one workbook to the official papers of công tác dân vận chính quyền.

The modules in the order of the flow; a module imports only what stands above it (held by a test).

1.  problems          catalogue of problems: code, what is wrong, how to mend it
2.  decree            values of Nghị định 30/2020/NĐ-CP
3.  text              repair and fold of Vietnamese text
4.  legacy            text of old Vietnamese encodings, recognised by evidence
5.  dates             dates as read and as printed
6.  numbers           numbers as read and as printed
7.  numbering         marks of levels: I. · 1. · a) · -
8.  symbols           document symbols and citations
9.  metrics           widths of printed text
10. sources           texts that remember their cells
11. package           Office packages as plain parts
12. resources         where the shipped templates lie
13. criterion_kinds   ways of scoring a criterion
14. columns           how a column and a sheet are declared
15. choices           what the choice columns offer
16. model             the workbook: sheets, columns, records
17. periods           reporting periods and what belongs to them
18. schema            the declarations for other programs
19. word_plan         an existing plan in Word → rows of a workbook
20. workbook          reads and writes spreadsheets
21. validate          cells → values → the model; every problem
22. carry             last year's workbook → the rows of a new one
23. merge             workbooks of the divisions → the office's
24. facts             counts, sums, targets
25. figures           statistics, comparisons and tables of a report
26. scoring           facts + rubric → score lines
27. documents         the table of documents, their contexts and sentences
28. ruled_lines       lengths of ruled lines after rendering
29. render            context + template → .docx and trace
30. archive           dated, verifiable bags
31. pipeline          the whole way on one screen
32. run               the disk side of a run
33. ways_in           new books from old ones, the office's from the divisions'
34. console           what the clerk sees
35. usage             how commands are worded and end
36. cli               the command line
37. __main__          python -m dvcq
"""
